package org.kaixue.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** An observation day by day, longer than thought, and at its end. */
@DatabaseTest
class ObservationsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private CaseFixture fixture;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseChecklist checklist;

    @Autowired
    private Observations observations;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private UnitId school;
    private CaseId id;

    @BeforeEach
    void a_case_under_observation_since_monday() {
        school = fixture.aSchool();
        id = fixture.ill(fixture.aPupil(school));
        signedIn.as(Role.DOCTOR, school);
        observations.begin(id, new ObservationDraft(ObservationPlace.HOME, MONDAY, MONDAY.plusDays(6)));
    }

    private ObservationRow row() {
        return Objects.requireNonNull(cases.sheet(id).observation());
    }

    private static ObservedDay day(LocalDate day) {
        return new ObservedDay(day, new BigDecimal("36.8"), null);
    }

    private static void refused(@Nullable String field, String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    @Test
    void shows_the_days_of_which_nothing_was_entered() {
        assertThat(row().missing(MONDAY)).containsExactly(MONDAY);
        clock.advance(Duration.ofDays(3));
        observations.enter(id, day(MONDAY));
        observations.enter(id, day(MONDAY.plusDays(2)));
        assertThat(row().missing(MONDAY.plusDays(3))).containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(3));
        assertThat(row().days()).extracting(ObservedDay::day).containsExactly(MONDAY.plusDays(2), MONDAY);
        observations.enter(id, new ObservedDay(MONDAY, new BigDecimal("37.9"), "咳嗽"));
        assertThat(row().days().getLast().symptoms()).isEqualTo("咳嗽");
        assertThat(row().days()).hasSize(2);
    }

    @Test
    void bad_days_are_refused_at_their_fields() {
        refused(
                "reading",
                "cases.case.reading",
                () -> observations.enter(id, new ObservedDay(MONDAY, BigDecimal.valueOf(73), null)));
        refused("day", "cases.observation.before", () -> observations.enter(id, day(MONDAY.minusDays(1))));
        refused("day", "cases.case.future", () -> observations.enter(id, day(MONDAY.plusDays(1))));
        assertThatThrownBy(() -> observations.enter(id, new ObservedDay(MONDAY, null, null)))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(row().days()).isEmpty();
        CaseId other = fixture.ill(fixture.aPupil(school));
        refused(
                "lastDay",
                "cases.observation.ends-early",
                () -> observations.begin(
                        other, new ObservationDraft(ObservationPlace.HOME, MONDAY, MONDAY.minusDays(1))));
        refused(
                "firstDay",
                "cases.observation.before-detection",
                () -> observations.begin(
                        other, new ObservationDraft(ObservationPlace.HOME, MONDAY.minusDays(1), MONDAY)));
        refused(null, "cases.observation.none-begun", () -> observations.enter(other, day(MONDAY)));
    }

    @Test
    void is_extended_with_a_reason() {
        refused(
                "lastDay",
                "cases.observation.not-longer",
                () -> observations.extend(id, new ExtensionDraft(MONDAY.plusDays(6), "x")));
        assertThatThrownBy(() -> observations.extend(id, new ExtensionDraft(MONDAY.plusDays(9), " ")))
                .isInstanceOf(ConstraintViolationException.class);
        observations.extend(id, new ExtensionDraft(MONDAY.plusDays(9), "又发热"));
        assertThat(row().lastDay()).isEqualTo(MONDAY.plusDays(9));
        assertThat(row().extensions())
                .containsExactly(new ObservationRow.Extension(MONDAY.plusDays(9), "又发热", "DOCTOR"));
    }

    @Test
    void nobody_is_released_before_the_admission_nor_in_the_future() {
        clock.advance(Duration.ofDays(2));
        checklist.touch(id, CaseStep.ISOLATED);
        refused("releasedOn", "cases.observation.release-early", () -> observations.release(id, MONDAY.plusDays(1)));
        refused("releasedOn", "cases.case.future", () -> observations.release(id, MONDAY.plusDays(3)));
        observations.release(id, MONDAY.plusDays(2));
        assertThat(row().releasedOn()).isEqualTo(MONDAY.plusDays(2));
        assertThat(row().missing(MONDAY.plusDays(5))).hasSize(3);
        refused(null, "cases.observation.released-already", () -> observations.release(id, MONDAY.plusDays(2)));
        refused(
                null,
                "cases.observation.released-already",
                () -> observations.extend(id, new ExtensionDraft(MONDAY.plusDays(20), "x")));
        observations.release(id, null);
        assertThat(row().releasedOn()).isNull();
        clock.advance(Duration.ofDays(6));
        assertThat(row().overdue(MONDAY.plusDays(8))).isTrue();
    }

    @Test
    void the_doctor_of_another_school_does_nothing() {
        signedIn.as(Role.DOCTOR, fixture.aSchool());
        List<ThrowingCallable> attempts = List.of(
                () -> observations.begin(id, new ObservationDraft(ObservationPlace.HOME, MONDAY, MONDAY)),
                () -> observations.extend(id, new ExtensionDraft(MONDAY.plusDays(9), "x")),
                () -> observations.enter(id, day(MONDAY)),
                () -> observations.release(id, MONDAY));
        attempts.forEach(attempt -> assertThatThrownBy(attempt).isInstanceOf(AccessRefused.class));
    }
}
