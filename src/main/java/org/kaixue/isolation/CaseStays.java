package org.kaixue.isolation;

import java.time.Instant;
import org.kaixue.audit.Values;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.people.PersonId;
import org.springframework.stereotype.Service;

/** Brings the person of a case to bed, and lets the person leave it. */
@Service
public class CaseStays {

    private final CaseBook book;
    private final StepBook steps;
    private final Beds beds;
    private final Transactions transactions;

    CaseStays(CaseBook book, StepBook steps, Beds beds, Transactions transactions) {
        this.book = book;
        this.steps = steps;
        this.beds = beds;
        this.transactions = transactions;
    }

    /** Puts the person into a bed; isolated now, unless that was recorded before. */
    public void admit(CaseId id, BedId bed) {
        transactions.whole(() -> {
            IllnessCase one = book.leading(id);
            CaseRules.open(one.state());
            PersonId person = one.person();
            if (person == null) {
                throw new RuleViolation("cases.case.forgotten");
            }
            Instant now = book.now();
            beds.admit(id, person, bed, one.illness(), now);
            if (!steps.of(one.id()).done(CaseStep.ISOLATED)) {
                String by = book.actor();
                steps.write(one, new StepRow(CaseStep.ISOLATED, now, now, by, by, null, null));
                book.changed("isolation.case-step", one, null, Values.named("step", CaseStep.ISOLATED), null);
            }
            return Boolean.TRUE;
        });
    }

    /** Lets the person leave the bed; the room goes to disinfection. */
    public void leave(CaseId id) {
        transactions.whole(() -> {
            IllnessCase one = book.leading(id);
            beds.leave(new CaseId(one.id()), book.now());
            return Boolean.TRUE;
        });
    }
}
