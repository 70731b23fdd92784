package org.kaixue.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.need.NormDriver.CLASS;
import static org.kaixue.need.NormDriver.GATE;
import static org.kaixue.need.NormDriver.PUPIL_DAY;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.RiskLevel;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;

/** One class, so that the need is the rate of the norm that won. */
class NormResolutionTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 2, 10);

    private final Given given = new Given();
    private ASchool school = ASchool.named("none");

    @BeforeEach
    void one_school() {
        school = given.school("A").boarding().risk(RiskLevel.HIGH).stage(Stage.PRIMARY, 1, 1, 0, ASchool.OPENED);
    }

    @Test
    void the_norm_of_the_lowest_unit_wins_over_everything_else() {
        norm(1, null, Stage.PRIMARY, true, RiskLevel.HIGH);
        norm(2, given.prefecture, null, null, null);
        assertThat(need()).isEqualTo(2);
        norm(3, given.county(school), null, null, null);
        assertThat(need()).isEqualTo(3);
        norm(4, school.id, null, null, null);
        assertThat(need()).isEqualTo(4);
    }

    @Test
    void then_risk_goes_before_stage_and_stage_before_boarding() {
        norm(1, null, null, null, null);
        norm(2, null, null, true, null);
        assertThat(need()).isEqualTo(2);
        norm(3, null, Stage.PRIMARY, null, null);
        assertThat(need()).isEqualTo(3);
        norm(4, null, Stage.PRIMARY, true, null);
        assertThat(need()).isEqualTo(4);
        norm(5, null, null, null, RiskLevel.HIGH);
        assertThat(need()).isEqualTo(5);
    }

    @Test
    void norms_for_other_schools_do_not_count() {
        norm(1, null, null, null, null);
        norm(2, Objects.requireNonNull(given.counties.get(2)), null, null, null);
        norm(3, null, Stage.JUNIOR, null, null);
        norm(4, null, null, false, null);
        norm(5, null, null, null, RiskLevel.LOW);

        assertThat(need()).isEqualTo(1);
    }

    @Test
    void of_equals_the_latest_wins() {
        given.norm(given.thermometer, CLASS, "2", null, null, null, null, LocalDate.of(2026, 1, 1), null);
        norm(9, null, null, null, null);

        assertThat(need()).isEqualTo(2);
    }

    @Test
    void the_norm_of_the_reference_day_holds_and_not_that_of_today() {
        LocalDate opening = LocalDate.of(2026, 12, 7);
        ASchool later = given.school("later").stage(Stage.PRIMARY, 1, 1, 0, opening);
        given.norm(given.thermometer, CLASS, "1", null, null, null, null, LONG_AGO, opening.minusDays(1));
        given.norm(given.thermometer, CLASS, "3", null, null, null, null, opening, null);

        assertThat(need()).isEqualTo(1);
        assertThat(given.position(later, given.thermometer).need()).isEqualTo(3);
    }

    @Test
    void a_norm_that_ended_holds_no_more() {
        given.norm(given.thermometer, CLASS, "1", null, null, null, null, LONG_AGO, Given.TODAY.minusDays(1));
        assertThat(need()).isZero();
        given.norm(given.thermometer, CLASS, "2", null, null, null, null, LONG_AGO, Given.TODAY);
        assertThat(need()).isEqualTo(2);
    }

    @Test
    void where_whole_schools_are_counted_a_norm_for_a_stage_holds_for_every_school_that_teaches_it() {
        ASchool both = given.school("B")
                .type(SchoolType.NINE_YEAR)
                .stage(Stage.PRIMARY, 1, 1, 0, ASchool.OPENED)
                .stage(Stage.JUNIOR, 1, 1, 0, ASchool.OPENED)
                .with(1, FacilityKind.GATE);
        school.with(1, FacilityKind.GATE);
        given.norm(given.thermometer, GATE, "1");
        given.norm(given.thermometer, GATE, "2", null, Stage.JUNIOR, null, null);

        assertThat(need()).isEqualTo(1);
        assertThat(given.position(both, given.thermometer).need()).isEqualTo(2);
    }

    @Test
    void kindergarten_pupils_wear_no_masks_while_others_do() {
        ASchool kindergarten = given.school("K")
                .type(SchoolType.KINDERGARTEN)
                .stage(Stage.KINDERGARTEN, 1, 100, 0, ASchool.OPENED)
                .staff(10);
        given.norm(given.mask, PUPIL_DAY, "1")
                .norm(given.mask, NormDriver.STAFF_DAY, "2")
                .norm(given.mask, PUPIL_DAY, "0", null, Stage.KINDERGARTEN, null, null);

        assertThat(given.position(kindergarten, given.mask).need()).isEqualTo(10 * 2 * 14);
        assertThat(given.position(school, given.mask).need()).isEqualTo(14);
    }

    private void norm(
            int rate,
            @Nullable UnitId unit,
            @Nullable Stage stage,
            @Nullable Boolean boarding,
            @Nullable RiskLevel risk) {
        given.norm(given.thermometer, CLASS, String.valueOf(rate), unit, stage, boarding, risk);
    }

    private long need() {
        return given.position(school, given.thermometer).need();
    }
}
