package org.kaixue.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaixue.common.RuleViolation;

/** The few hard orders of a case, and its clocks. */
class CaseRulesTest {

    private static final Instant TEN = Instant.parse("2026-11-23T02:00:00Z");
    private static final CaseValues USUAL = new CaseValues(Map.of());

    private static StepRow done(CaseStep step, Instant at) {
        return new StepRow(step, at, at, "doctor", "doctor", null, null);
    }

    private static CaseSteps steps(StepRow... rows) {
        return new CaseSteps(List.of(rows));
    }

    private static Instant at(int minutes) {
        return TEN.plus(Duration.ofMinutes(minutes));
    }

    private static void refused(@Nullable String field, String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    @ParameterizedTest
    @CsvSource({"34.0,34.0", "43.0,43.0", "37.3,37.3", "37.26,37.3", "36,36.0"})
    void a_temperature_that_a_person_can_have_is_kept_to_a_tenth(BigDecimal typed, BigDecimal kept) {
        assertThat(CaseRules.reading("reading", typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"73", "33.9", "43.1", "0", "-37"})
    void a_temperature_that_nobody_has_is_refused_at_its_field(BigDecimal typed) {
        refused("reading", "cases.case.reading", () -> CaseRules.reading("reading", typed));
    }

    @Test
    void what_is_no_fever_must_be_said_in_words() {
        CaseRules.noticed(new BigDecimal("37.3"), null, USUAL);
        CaseRules.noticed(null, "vomits", USUAL);
        refused("note", "cases.case.nothing-noticed", () -> CaseRules.noticed(new BigDecimal("37.2"), null, USUAL));
        refused("note", "cases.case.nothing-noticed", () -> CaseRules.noticed(null, "  ", USUAL));
        CaseRules.noticed(new BigDecimal("37.2"), null, new CaseValues(Map.of(CaseNorm.FEVER_TENTHS, 372)));
    }

    @ParameterizedTest
    @EnumSource(value = CaseStep.class, mode = EnumSource.Mode.EXCLUDE, names = "DETECTED")
    void no_step_is_before_the_detection_nor_in_the_future(CaseStep step) {
        CaseSteps known = steps(done(CaseStep.DETECTED, TEN));
        CaseRules.happened(step, TEN, known, at(60));
        CaseRules.happened(step, at(60), known, at(60));
        refused("happenedAt", "cases.case.before-detection", () -> CaseRules.happened(step, at(-1), known, at(60)));
        refused("happenedAt", "cases.case.future", () -> CaseRules.happened(step, at(61), known, at(60)));
    }

    @Test
    void the_minute_counts_for_what_is_typed_has_no_seconds() {
        CaseSteps known = steps(done(CaseStep.DETECTED, TEN.plusSeconds(40)));
        CaseRules.happened(CaseStep.REMEASURED, TEN, known, at(1));
    }

    @Test
    void a_detection_is_not_moved_behind_a_step_that_has_been_done() {
        CaseSteps known = steps(done(CaseStep.DETECTED, TEN), done(CaseStep.ISOLATED, at(6)));
        CaseRules.happened(CaseStep.DETECTED, at(6), known, at(60));
        refused(
                "happenedAt",
                "cases.case.detected-late",
                () -> CaseRules.happened(CaseStep.DETECTED, at(7), known, at(60)));
    }

    @Test
    void all_other_orders_are_free() {
        CaseSteps known = steps(done(CaseStep.DETECTED, TEN), done(CaseStep.RESULT, at(1)));
        Arrays.stream(CaseStep.values())
                .filter(step -> step != CaseStep.DETECTED)
                .forEach(step -> CaseRules.happened(step, at(30), known, at(60)));
    }

    @Test
    void a_step_is_taken_back_only_while_nothing_rests_on_it() {
        CaseSteps known = steps(
                done(CaseStep.DETECTED, TEN),
                done(CaseStep.ISOLATED, at(3)),
                done(CaseStep.TRANSFERRED, at(30)),
                done(CaseStep.RESULT, at(90)));
        CaseRules.takeBack(CaseStep.RESULT, known, false, false);
        CaseRules.takeBack(CaseStep.ISOLATED, known, false, false);
        refused(null, "cases.case.built-on", () -> CaseRules.takeBack(CaseStep.ISOLATED, known, true, false));
        refused(null, "cases.case.built-on", () -> CaseRules.takeBack(CaseStep.TRANSFERRED, known, false, false));
        refused(null, "cases.case.built-on", () -> CaseRules.takeBack(CaseStep.DETECTED, known, false, false));
        refused(null, "cases.case.step-not-done", () -> CaseRules.takeBack(CaseStep.CERTIFICATE, known, false, false));
        CaseSteps alone = steps(done(CaseStep.DETECTED, TEN));
        CaseRules.takeBack(CaseStep.DETECTED, alone, false, false);
        refused(null, "cases.case.built-on", () -> CaseRules.takeBack(CaseStep.DETECTED, alone, false, true));
    }

    @Test
    void of_a_closed_case_only_the_closing_is_taken_back() {
        CaseSteps known =
                steps(done(CaseStep.DETECTED, TEN), done(CaseStep.REPORTED, at(5)), done(CaseStep.CLOSED, at(300)));
        refused(null, "cases.case.not-open", () -> CaseRules.takeBack(CaseStep.REPORTED, known, false, false));
        CaseRules.takeBack(CaseStep.CLOSED, known, true, true);
    }

    @Test
    void clocks_run_from_the_detection_and_turn_when_their_limit_is_past() {
        CaseSteps known = steps(done(CaseStep.DETECTED, TEN), done(CaseStep.GUARDIAN_TOLD, at(16)));
        List<StepClock> clocks = known.clocks(USUAL, at(10));
        assertThat(clocks)
                .extracting(StepClock::step)
                .containsExactly(CaseStep.ISOLATED, CaseStep.GUARDIAN_TOLD, CaseStep.REPORTED);
        assertThat(clocks).extracting(StepClock::over).containsExactly(false, true, false);
        assertThat(clocks).extracting(StepClock::running).containsExactly(true, false, true);
        assertThat(known.clocks(USUAL, at(10).plusSeconds(1)).getFirst().over()).isTrue();
        assertThat(known.clocks(USUAL, at(13)).getFirst().minutesOver()).isEqualTo(3);
        assertThat(known.clocks(new CaseValues(Map.of(CaseNorm.ISOLATED_MINUTES, 20)), at(13))
                        .getFirst()
                        .over())
                .isFalse();
    }

    @Test
    void a_step_that_does_not_apply_has_no_clock_and_a_closed_case_stops_them() {
        StepRow skipped =
                new StepRow(CaseStep.ISOLATED, null, at(2), "doctor", "doctor", null, "taken home from the gate");
        CaseSteps known = steps(done(CaseStep.DETECTED, TEN), skipped, done(CaseStep.CLOSED, at(20)));
        List<StepClock> clocks = known.clocks(USUAL, at(900));
        assertThat(clocks).extracting(StepClock::step).containsExactly(CaseStep.GUARDIAN_TOLD, CaseStep.REPORTED);
        assertThat(clocks).noneMatch(StepClock::running);
        assertThat(clocks).extracting(StepClock::over).containsExactly(true, false);
        assertThat(known.next()).isEqualTo(CaseStep.REMEASURED);
        assertThat(known.open()).doesNotContain(CaseStep.ISOLATED, CaseStep.DETECTED);
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void a_case_is_closed_reopened_or_withdrawn_and_nothing_else(CaseState state) {
        assertThat(Arrays.stream(CaseState.values()).filter(state::mayBecome))
                .containsExactlyElementsOf(
                        switch (state) {
                            case OPEN -> List.of(CaseState.CLOSED, CaseState.WITHDRAWN);
                            case CLOSED -> List.of(CaseState.OPEN);
                            case WITHDRAWN -> List.of();
                        });
    }
}
