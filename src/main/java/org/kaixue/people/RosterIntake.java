package org.kaixue.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters whole rosters at once, held to the rules of the form. */
@Service
public class RosterIntake {

    private final RosterWriting writing;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;
    private final AuditLog audit;

    RosterIntake(RosterWriting writing, Jurisdiction jurisdiction, BusinessClock clock, AuditLog audit) {
        this.writing = writing;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
        this.audit = audit;
    }

    /** Enters people of any schools in batches, all or none; the audit gets one entry with their number. */
    @Transactional
    public void take(Collection<PersonEntry> people) {
        jurisdiction.requireEverywhere(Permission.PEOPLE_WRITE);
        List<RosterEntry> entries = new ArrayList<>(people.size());
        for (PersonEntry one : people) {
            PersonRules.check(one.form(), clock.today());
            String text = one.form().idNumber();
            entries.add(writing.entry(
                    one.school(), one.form(), text == null ? null : IdNumber.read("idNumber", text, clock.today())));
        }
        writing.add(entries);
        audit.changed(new AuditLog.Change(
                "people.taken-in", PersonBook.RECORD, null, null, null, Values.named("people", entries.size()), null));
    }
}
