package org.kaixue.preparedness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.common.SystemWork;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeDraft;
import org.kaixue.notice.Severity;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the tier above how many plans wait for it, and a unit that its plan was returned or approved, or that it must be
 * reviewed within two weeks; each notice comes down when its cause is gone.
 */
@Component
class PreparednessWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PreparednessWatch.class);
    private static final String SUBJECT = "preparedness.";

    /** How long an approval is news. */
    private static final Duration NEWS = Duration.ofDays(3);

    private final UnitPlans plans;
    private final NoticeBoard board;
    private final Units units;
    private final BusinessClock clock;
    private final AtomicBoolean waiting = new AtomicBoolean();

    PreparednessWatch(UnitPlans plans, NoticeBoard board, Units units, BusinessClock clock) {
        this.plans = plans;
        this.board = board;
        this.units = units;
        this.clock = clock;
    }

    @TransactionalEventListener
    void changed(PreparednessChanged event) {
        waiting.set(true);
    }

    /** Judges where a plan changed since. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void afterChanges() {
        if (waiting.getAndSet(false)) {
            judge();
        }
    }

    /** What becomes due while nobody changes anything. */
    @Scheduled(initialDelay = 40, fixedDelay = 900, timeUnit = TimeUnit.SECONDS)
    synchronized void judge() {
        try {
            SystemWork.run("plan-watch", this::tell);
        } catch (RuntimeException failure) {
            LOG.warn("Which plans wait and are to be reviewed was not judged", failure);
        }
    }

    private void tell() {
        Set<String> stale = new HashSet<>(board.openSubjects(SUBJECT));
        Map<UnitId, Integer> toApprove = new HashMap<>();
        for (UnitNode root : units.tree().roots()) {
            for (UnitStanding row : plans.below(root.id())) {
                row.both().forEach(plan -> {
                    if (plan.waiting()) {
                        UnitId parent = row.unit().parent();
                        toApprove.merge(parent == null ? row.unit().id() : parent, 1, Integer::sum);
                    }
                    raise(ofUnit(row.unit(), plan), stale);
                });
            }
        }
        toApprove.forEach((unit, count) -> raise(toApprove(units.tree().get(unit), count), stale));
        stale.forEach(board::resolve);
    }

    private static NoticeDraft toApprove(UnitNode unit, int count) {
        return new NoticeDraft(
                unit.id(),
                Permission.PLANS_APPROVE,
                Severity.INFO,
                "preparedness.notice.to-approve",
                List.of(String.valueOf(count)),
                "plans?unit=" + unit.code(),
                SUBJECT + "approve " + unit.id().value(),
                null);
    }

    private @Nullable NoticeDraft ofUnit(UnitNode unit, PlanStanding plan) {
        PlanStanding.Brief open = plan.open();
        PlanStanding.Brief inForce = plan.inForce();
        if (open != null && open.state() == PlanState.RETURNED) {
            return draft(unit, plan, open, Severity.WARNING, "preparedness.notice.returned.", null);
        }
        if (inForce == null) {
            return null;
        }
        if (open == null && plan.standing() != Standing.IN_FORCE) {
            boolean over = plan.standing() == Standing.OVERDUE;
            return draft(
                    unit,
                    plan,
                    inForce,
                    over ? Severity.WARNING : Severity.INFO,
                    over ? "preparedness.notice.overdue." : "preparedness.notice.due.",
                    inForce.reviewBy());
        }
        Instant news = clock.now().minus(NEWS);
        return inForce.since().isAfter(news)
                ? draft(unit, plan, inForce, Severity.INFO, "preparedness.notice.approved.", null)
                : null;
    }

    /** Of the school's people only its principal assesses: officers, who write plans too, are told of their own alone. */
    private static NoticeDraft draft(
            UnitNode unit,
            PlanStanding plan,
            PlanStanding.Brief version,
            Severity severity,
            String sentence,
            @Nullable LocalDate until) {
        return new NoticeDraft(
                unit.id(),
                unit.kind() == UnitKind.SCHOOL ? Permission.READINESS_ASSESS : Permission.PLANS_WRITE,
                severity,
                sentence + plan.kind(),
                List.of(String.valueOf(version.number())),
                "plans/" + unit.code() + "/" + plan.kind(),
                SUBJECT + plan.kind() + " " + version.id().value(),
                until);
    }

    private void raise(@Nullable NoticeDraft notice, Set<String> stale) {
        if (notice != null) {
            stale.remove(notice.subject());
            board.raise(notice);
        }
    }
}
