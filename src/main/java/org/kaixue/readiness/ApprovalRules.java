package org.kaixue.readiness;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kaixue.audit.AuditLog;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.Drafts;
import org.kaixue.common.Permission;
import org.kaixue.common.Remembered;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.supervision.VisitTier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Which tier approves which stage; each change holds from a day on and says who decided it. */
@Service
public class ApprovalRules {

    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Drafts drafts;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Remembered<List<ApprovalRule>> changed = new Remembered<>(this::read);

    ApprovalRules(
            JdbcClient jdbc,
            Jurisdiction jurisdiction,
            Units units,
            Drafts drafts,
            BusinessClock clock,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.drafts = drafts;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** A rule was changed. */
    private record RulesChanged() {}

    /** What holds today, one for each stage, the youngest first. */
    public List<ApprovalRule> current() {
        jurisdiction.requireSomewhere(Permission.READINESS_READ);
        return on(clock.today());
    }

    /** Whether the signed-in person may change them: who approves everywhere. */
    public boolean changeable() {
        return jurisdiction.mayEverywhere(Permission.READINESS_APPROVE);
    }

    /** Lets another tier approve a stage, from today or a later day on. */
    @Transactional
    public void change(ApprovalRule draft) {
        jurisdiction.requireEverywhere(Permission.READINESS_APPROVE);
        drafts.check(draft);
        LocalDate from = draft.validFrom();
        if (from == null || from.isBefore(clock.today())) {
            throw RuleViolation.at("validFrom", "readiness.rule.past", clock.today());
        }
        ApprovalRule before = of(draft.stage(), from);
        jdbc.sql("delete from approval_rule where stage = ? and valid_from = ?")
                .params(draft.stage().name(), from)
                .update();
        jdbc.sql("insert into approval_rule (stage, valid_from, tier, inspected, source) values (?, ?, ?, ?, ?)")
                .params(draft.stage().name(), from, draft.tier().name(), draft.inspected(), draft.source())
                .update();
        audit.changed(new AuditLog.Change(
                "readiness.rule",
                "approval_rule",
                draft.stage().name(),
                units.tree().roots().getFirst().id().value(),
                before.inWords(),
                draft.inWords(),
                null));
        events.publishEvent(new RulesChanged());
    }

    /** What holds for a stage on a day. */
    ApprovalRule of(Stage stage, LocalDate day) {
        return on(day).get(stage.ordinal());
    }

    ApprovalRule of(Stage stage) {
        return of(stage, clock.today());
    }

    /** Over which unit one has to have the permission to approve for a tier. */
    UnitId approver(UnitId school, VisitTier tier) {
        UnitKind kind = tier == VisitTier.COUNTY ? UnitKind.COUNTY : UnitKind.PREFECTURE;
        List<UnitNode> path = units.tree().path(school);
        return path.stream()
                .filter(unit -> unit.kind() == kind)
                .findFirst()
                .orElseGet(path::getFirst)
                .id();
    }

    /** One of each stage, in their order. */
    List<ApprovalRule> on(LocalDate day) {
        Map<Stage, ApprovalRule> known = new EnumMap<>(Stage.class);
        changed.get().stream()
                .filter(rule -> !Objects.requireNonNull(rule.validFrom()).isAfter(day))
                .forEach(rule -> known.put(rule.stage(), rule));
        return Arrays.stream(Stage.values())
                .map(stage -> known.getOrDefault(stage, ApprovalRule.usual(stage)))
                .toList();
    }

    @TransactionalEventListener(
            classes = {RulesChanged.class, DataReplaced.class},
            phase = TransactionPhase.AFTER_COMPLETION,
            fallbackExecution = true)
    void forget() {
        changed.forget();
    }

    private List<ApprovalRule> read() {
        return jdbc.sql("select stage, valid_from, tier, inspected, source from approval_rule order by valid_from")
                .query((row, n) -> new ApprovalRule(
                        Stage.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        VisitTier.valueOf(row.getString(3)),
                        row.getBoolean(4),
                        row.getString(5)))
                .list();
    }
}
