package org.kaixue.isolation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Formats;
import org.kaixue.common.Localised;
import org.kaixue.common.RuleViolation;

/** The few hard orders of a case; all else is recorded as it happened, and late if need be. */
final class CaseRules {

    private static final BigDecimal COLDEST = new BigDecimal("34.0");
    private static final BigDecimal HOTTEST = new BigDecimal("43.0");
    private static final String HAPPENED = "happenedAt";

    /** What rests on a step, so that it cannot be taken back before. */
    private static final Map<CaseStep, Set<CaseStep>> BUILT_ON = new EnumMap<>(Map.of(
            CaseStep.TRANSFERRED, Set.of(CaseStep.RESULT),
            CaseStep.RESULT, Set.of(CaseStep.CERTIFICATE)));

    private CaseRules() {}

    /** A body temperature to a tenth of a degree; refuses what no thermometer on a person shows. */
    static @Nullable BigDecimal reading(String field, @Nullable BigDecimal typed) {
        if (typed == null) {
            return null;
        }
        if (typed.compareTo(COLDEST) < 0 || typed.compareTo(HOTTEST) > 0) {
            throw RuleViolation.at(field, "cases.case.reading", typed, COLDEST, HOTTEST);
        }
        return typed.setScale(1, RoundingMode.HALF_UP);
    }

    /** What is noticed is a fever, or is said in words. */
    static void noticed(@Nullable BigDecimal reading, @Nullable String note, CaseValues values) {
        BigDecimal fever = BigDecimal.valueOf(values.of(CaseNorm.FEVER_TENTHS), 1);
        if ((reading == null || reading.compareTo(fever) < 0) && (note == null || note.isBlank())) {
            throw RuleViolation.at("note", "cases.case.nothing-noticed", fever);
        }
    }

    /** No step is in the future, and none before the detection; times are compared by the minute, as they are typed. */
    static void happened(CaseStep step, Instant at, CaseSteps known, Instant now) {
        if (at.isAfter(now)) {
            throw RuleViolation.at(HAPPENED, "cases.case.future");
        }
        if (step == CaseStep.DETECTED) {
            known.rows().stream()
                    .filter(row -> row.step() != CaseStep.DETECTED && row.happenedAt() != null)
                    .filter(row -> minute(row.happenedAt()).isBefore(minute(at)))
                    .findFirst()
                    .ifPresent(row -> {
                        throw RuleViolation.at(HAPPENED, "cases.case.detected-late", said(row.happenedAt()));
                    });
            return;
        }
        Instant detected = known.happened(CaseStep.DETECTED).orElse(at);
        if (minute(at).isBefore(minute(detected))) {
            throw RuleViolation.at(HAPPENED, "cases.case.before-detection", said(detected));
        }
    }

    /** A closed case takes no more steps until its closing is taken back. */
    static void open(CaseState state) {
        if (state != CaseState.OPEN) {
            throw new RuleViolation("cases.case.not-open");
        }
    }

    /** Nothing rests on the step. */
    static void takeBack(CaseStep step, CaseSteps known, boolean stay, boolean more) {
        if (known.of(step).isEmpty()) {
            throw new RuleViolation("cases.case.step-not-done");
        }
        if (known.done(CaseStep.CLOSED) && step != CaseStep.CLOSED) {
            throw new RuleViolation("cases.case.not-open");
        }
        boolean built = BUILT_ON.getOrDefault(step, Set.of()).stream().anyMatch(known::done)
                || (step == CaseStep.ISOLATED && stay)
                || (step == CaseStep.DETECTED && (more || known.rows().size() > 1));
        if (built) {
            throw new RuleViolation("cases.case.built-on");
        }
    }

    private static Localised said(@Nullable Instant moment) {
        return locale -> moment == null ? "" : Formats.in(locale).moment(moment);
    }

    private static Instant minute(@Nullable Instant moment) {
        return Objects.requireNonNull(moment).truncatedTo(ChronoUnit.MINUTES);
    }
}
