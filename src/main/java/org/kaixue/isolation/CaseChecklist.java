package org.kaixue.isolation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.UnitId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Takes a case from step to step: one touch records a step, which can then be told more exactly, or be taken back. */
@Service
public class CaseChecklist {

    private static final int LONGEST_WORD = 500;
    private static final Duration LONGEST_AGO = Duration.ofDays(2);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CaseBook book;
    private final StepBook steps;
    private final StayBook stays;
    private final Beds beds;
    private final ClusterBook clusters;
    private final CaseTraces traces;
    private final Drafts drafts;
    private final Transactions transactions;

    CaseChecklist(
            CaseBook book,
            StepBook steps,
            StayBook stays,
            Beds beds,
            ClusterBook clusters,
            CaseTraces traces,
            Drafts drafts,
            Transactions transactions) {
        this.book = book;
        this.steps = steps;
        this.stays = stays;
        this.beds = beds;
        this.clusters = clusters;
        this.traces = traces;
        this.drafts = drafts;
        this.transactions = transactions;
    }

    /** Records that a step was done just now, by whoever says so. A step that is recorded already stays as it is. */
    public void touch(CaseId id, CaseStep step) {
        touch(id, step, Duration.ZERO);
    }

    /**
     * Records a step that was touched a while ago, when the phone could not reach the portal.
     *
     * @param ago how long ago; what cannot be is taken for just after the detection
     */
    public void touch(CaseId id, CaseStep step, Duration ago) {
        inTurn(id, one -> {
            CaseSteps known = steps.of(one.id());
            if (known.done(step)) {
                return;
            }
            CaseRules.open(one.state());
            Instant now = book.now();
            Instant detected = known.happened(CaseStep.DETECTED).orElse(now);
            Duration believed = ago.isNegative() || ago.compareTo(LONGEST_AGO) > 0 ? Duration.ZERO : ago;
            Instant at = now.minus(believed);
            String by = book.actor();
            done(one, known, new StepRow(step, at.isBefore(detected) ? detected : at, now, by, by, null, null));
        });
    }

    /**
     * Records a step by hand, or tells more exactly what was recorded.
     *
     * @param read when that which the writer saw was recorded, null where there was nothing; refused if somebody else was
     *     faster
     */
    public void enter(CaseId id, CaseStep step, @Nullable Instant read, StepDraft draft) {
        inTurn(id, one -> {
            drafts.check(draft);
            CaseSteps known = steps.of(one.id());
            if (!Objects.equals(read, known.of(step).map(StepRow::recordedAt).orElse(null))) {
                throw new OptimisticLockingFailureException("The step was recorded meanwhile");
            }
            CaseRules.open(one.state());
            Instant now = book.now();
            Instant at = exact(known.happened(step), draft.happenedAt());
            BigDecimal reading = step.measured() ? CaseRules.reading("reading", draft.reading()) : null;
            CaseRules.happened(step, at, known, now);
            if (step == CaseStep.DETECTED) {
                CaseRules.noticed(reading, draft.note(), book.values(at));
            }
            done(one, known, new StepRow(step, at, now, book.actor(), draft.who(), reading, draft.note()));
        });
    }

    /** Adds a temperature to a step that has been recorded. */
    public void measured(CaseId id, CaseStep step, @Nullable BigDecimal typed) {
        inTurn(id, one -> {
            CaseRules.open(one.state());
            BigDecimal reading = CaseRules.reading("reading", typed);
            StepRow row = steps.of(one.id())
                    .of(step)
                    .filter(known -> step.measured() && !known.skipped())
                    .orElseThrow(() -> new RuleViolation("cases.case.step-not-done"));
            if (step == CaseStep.DETECTED) {
                CaseRules.noticed(
                        reading,
                        row.note(),
                        book.values(Optional.ofNullable(row.happenedAt()).orElseGet(book::now)));
            }
            steps.write(
                    one, new StepRow(step, row.happenedAt(), book.now(), book.actor(), row.who(), reading, row.note()));
            book.changed("isolation.case-step-changed", one, null, Values.named("step", step), null);
        });
    }

    /** Says that a step does not apply, and why. */
    public void skip(CaseId id, CaseStep step, String word) {
        inTurn(id, one -> {
            CaseRules.open(one.state());
            String why = word.strip();
            if (why.isEmpty() || why.length() > LONGEST_WORD) {
                throw RuleViolation.at("word", "cases.case.skip-why");
            }
            if (!step.skippable() || steps.of(one.id()).done(step)) {
                throw new RuleViolation("cases.case.not-skippable");
            }
            String by = book.actor();
            steps.write(one, new StepRow(step, null, book.now(), by, by, null, why));
            book.changed("isolation.case-step-skipped", one, null, Values.named("step", step), why);
        });
    }

    /** Takes a step back on which nothing rests; with the detection, a case that was begun by mistake. */
    public void takeBack(CaseId id, CaseStep step, String reason) {
        inTurn(id, one -> {
            String why = reason.strip();
            if (why.isEmpty() || why.length() > LONGEST_WORD) {
                throw RuleViolation.at("reason", "cases.case.take-back-why");
            }
            CaseSteps known = steps.of(one.id());
            CaseRules.takeBack(step, known, stays.latest(id).isPresent(), traces.any(one.id()));
            String before = Values.named("step", step, "happened", told(known, step));
            if (step == CaseStep.DETECTED) {
                one.withdraw();
            } else {
                steps.delete(one.id(), step);
                if (step == CaseStep.CLOSED) {
                    one.reopen();
                }
            }
            book.changed("isolation.case-step-taken-back", one, before, null, why);
            settle(one.school(), step);
        });
    }

    /** Changes of one case come one after the other. */
    private void inTurn(CaseId id, Consumer<IllnessCase> change) {
        transactions.whole(() -> {
            IllnessCase one = book.leading(id);
            change.accept(one);
            return Boolean.TRUE;
        });
    }

    private void done(IllnessCase one, CaseSteps known, StepRow row) {
        String before = known.of(row.step()).isPresent()
                ? Values.named("step", row.step(), "happened", told(known, row.step()))
                : null;
        CaseId id = new CaseId(one.id());
        if (row.step() == CaseStep.TRANSFERRED) {
            Instant at = Optional.ofNullable(row.happenedAt()).orElse(row.recordedAt());
            stays.open(id).ifPresent(stay -> beds.leave(id, at.isBefore(stay.admittedAt()) ? stay.admittedAt() : at));
        }
        if (row.step() == CaseStep.CLOSED) {
            if (stays.open(id).isPresent()) {
                throw new RuleViolation("cases.case.room-not-handed-over");
            }
            one.close(Optional.ofNullable(row.happenedAt()).orElse(row.recordedAt()));
        }
        if (row.step() == CaseStep.DETECTED) {
            one.detected(Optional.ofNullable(row.happenedAt()).orElse(row.recordedAt()));
        }
        steps.write(one, row);
        book.changed(
                before == null ? "isolation.case-step" : "isolation.case-step-changed",
                one,
                before,
                Values.named("step", row.step(), "happened", told(row)),
                null);
        settle(one.school(), row.step());
    }

    /** Only the detection makes a cluster, or unmakes it. */
    private void settle(UnitId school, CaseStep step) {
        if (step == CaseStep.DETECTED) {
            book.flush();
            clusters.judge(school);
        }
    }

    /** What is typed has no seconds; what was touched keeps them while the minute stays. */
    private static Instant exact(Optional<Instant> before, LocalDateTime typed) {
        return before.filter(known -> LocalDateTime.ofInstant(known, BusinessClock.ZONE)
                        .withSecond(0)
                        .withNano(0)
                        .equals(typed.withSecond(0).withNano(0)))
                .orElseGet(() -> CaseBook.moment(typed));
    }

    private static @Nullable String told(CaseSteps known, CaseStep step) {
        return known.of(step).map(CaseChecklist::told).orElse(null);
    }

    private static @Nullable String told(StepRow row) {
        return row.happenedAt() == null ? null : MINUTE.format(row.happenedAt().atZone(BusinessClock.ZONE));
    }
}
