package org.kaixue.isolation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.Drafts;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.Remembered;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The norms of isolation rooms and cases, each dated and with its source; kept in memory and read again after a change.
 */
@Service
public class CaseNorms {

    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;
    private final Drafts drafts;
    private final Actors actors;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Remembered<List<Set>> all = new Remembered<>(this::read);

    CaseNorms(
            JdbcClient jdbc,
            Jurisdiction jurisdiction,
            Drafts drafts,
            Actors actors,
            BusinessClock clock,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.drafts = drafts;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** A value that was set. */
    private record Set(CaseNorm norm, LocalDate from, int value, String source) {}

    /** Another value is in force than is remembered. */
    private record CaseNormsChanged() {}

    /** The values that hold on a day; they are no secret, so reading them asks for no grant. */
    public CaseValues on(LocalDate day) {
        Map<CaseNorm, Integer> values = new EnumMap<>(CaseNorm.class);
        Arrays.stream(CaseNorm.values()).forEach(norm -> values.put(norm, norm.usual()));
        all.get().stream()
                .filter(set -> !set.from().isAfter(day))
                .sorted(Comparator.comparing(Set::from))
                .forEach(set -> values.put(set.norm(), set.value()));
        return new CaseValues(values);
    }

    /** Every value there is, that in force before those to come and those of the past. */
    public List<CaseNormRow> rows() {
        jurisdiction.requireSomewhere(Permission.NORMS_READ);
        LocalDate today = clock.today();
        List<CaseNormRow> rows = new ArrayList<>();
        for (CaseNorm norm : CaseNorm.values()) {
            List<Set> own = all.get().stream()
                    .filter(set -> set.norm() == norm)
                    .sorted(Comparator.comparing(Set::from).reversed())
                    .toList();
            LocalDate inForce = own.stream()
                    .map(Set::from)
                    .filter(from -> !from.isAfter(today))
                    .findFirst()
                    .orElse(null);
            own.forEach(set -> rows.add(
                    new CaseNormRow(norm, set.value(), set.from(), set.source(), Objects.equals(set.from(), inForce))));
            rows.add(new CaseNormRow(norm, norm.usual(), null, null, inForce == null));
        }
        return rows;
    }

    /** Sets a value from a day on; one that was set for the same day is replaced. */
    @Transactional
    public void set(CaseNormDraft draft) {
        jurisdiction.requireEverywhere(Permission.NORMS_WRITE);
        drafts.check(draft);
        CaseNorm norm = draft.norm();
        if (draft.value() < norm.least() || draft.value() > norm.most()) {
            throw RuleViolation.at("value", "cases.norm.range", norm.least(), norm.most());
        }
        LocalDate today = clock.today();
        if (draft.from().isBefore(today)) {
            throw RuleViolation.at("from", "cases.norm.past", today);
        }
        int before = on(draft.from()).of(norm);
        jdbc.sql("delete from case_norm where norm = ? and valid_from = ?")
                .params(norm.name(), draft.from())
                .update();
        jdbc.sql("insert into case_norm (norm, valid_from, amount, source, set_at, set_by) values (?, ?, ?, ?, ?, ?)")
                .params(
                        norm.name(),
                        draft.from(),
                        draft.value(),
                        draft.source(),
                        Moments.column(clock.now()),
                        actors.current().name())
                .update();
        audit.changed(new AuditLog.Change(
                "isolation.norm-set",
                "case_norm",
                norm.name(),
                null,
                Values.named("rate", before),
                Values.named("rate", draft.value(), "from", draft.from()),
                draft.source()));
        events.publishEvent(new CaseNormsChanged());
    }

    @TransactionalEventListener(
            classes = {CaseNormsChanged.class, DataReplaced.class},
            phase = TransactionPhase.AFTER_COMPLETION,
            fallbackExecution = true)
    void forget() {
        all.forget();
    }

    private List<Set> read() {
        return jdbc.sql("select norm, valid_from, amount, source from case_norm")
                .query((row, n) -> new Set(
                        CaseNorm.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getInt(3),
                        row.getString(4)))
                .list();
    }
}
