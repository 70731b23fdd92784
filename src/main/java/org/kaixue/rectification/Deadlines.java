package org.kaixue.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How soon findings must be put right; each change holds from a day on and says who decided it. */
@Service
public class Deadlines {

    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Drafts drafts;
    private final BusinessClock clock;
    private final AuditLog audit;

    Deadlines(
            JdbcClient jdbc,
            Jurisdiction jurisdiction,
            Units units,
            Drafts drafts,
            BusinessClock clock,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.drafts = drafts;
        this.clock = clock;
        this.audit = audit;
    }

    /** What holds today, one for each severity. */
    @Transactional(readOnly = true)
    public List<Deadline> current() {
        jurisdiction.requireSomewhere(Permission.RECTIFICATION_READ);
        return on(clock.today());
    }

    /** Whether the signed-in person may change them. */
    public boolean changeable() {
        return jurisdiction.mayEverywhere(Permission.NORMS_WRITE);
    }

    /** Sets other hours for a severity. Needs {@link Permission#NORMS_WRITE} everywhere. */
    @Transactional
    public void change(DeadlineDraft draft) {
        jurisdiction.requireEverywhere(Permission.NORMS_WRITE);
        drafts.check(draft);
        if (draft.validFrom().isBefore(clock.today())) {
            throw RuleViolation.at("validFrom", "rectification.deadline.past");
        }
        Deadline before = of(draft.severity(), draft.validFrom());
        jdbc.sql("delete from finding_deadline where severity = ? and valid_from = ?")
                .params(draft.severity().name(), draft.validFrom())
                .update();
        jdbc.sql("insert into finding_deadline (severity, valid_from, hours, source) values (?, ?, ?, ?)")
                .params(draft.severity().name(), draft.validFrom(), draft.hours(), draft.source())
                .update();
        audit.changed(new AuditLog.Change(
                "rectification.deadline-changed",
                "finding_deadline",
                draft.severity().name(),
                units.tree().roots().getFirst().id().value(),
                inWords(before),
                Values.named("from", draft.validFrom(), "hours", draft.hours(), "source", draft.source()),
                null));
    }

    /** Until when a finding of that severity has to be closed. */
    Instant due(FindingSeverity severity, Instant foundAt) {
        LocalDate day = LocalDate.ofInstant(foundAt, BusinessClock.ZONE);
        return foundAt.plus(of(severity, day).hours(), ChronoUnit.HOURS);
    }

    private Deadline of(FindingSeverity severity, LocalDate day) {
        return on(day).get(severity.ordinal());
    }

    /** One of each severity, in their order. */
    private List<Deadline> on(LocalDate day) {
        Map<FindingSeverity, Deadline> changed = new EnumMap<>(FindingSeverity.class);
        jdbc.sql("""
                        select severity, valid_from, hours, source from finding_deadline
                        where valid_from <= ? order by valid_from""")
                .param(day)
                .query((row, n) -> new Deadline(
                        FindingSeverity.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getInt(3),
                        row.getString(4)))
                .list()
                .forEach(deadline -> changed.put(deadline.severity(), deadline));
        return Arrays.stream(FindingSeverity.values())
                .map(severity -> changed.getOrDefault(severity, Deadline.usual(severity)))
                .toList();
    }

    private static String inWords(Deadline deadline) {
        return Values.named("from", deadline.validFrom(), "hours", deadline.hours(), "source", deadline.source());
    }
}
