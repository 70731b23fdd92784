package org.kaixue.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.SchoolDays;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.Stage;

class NeedAndCoverTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    private final Given given = new Given();

    @Test
    void a_district_of_58_000_people_with_820_000_masks_at_1_4_a_day_is_covered_for_10_1_days() {
        given.norm(given.mask, NormDriver.PUPIL_DAY, "1.4");
        ASchool district = given.school("district").pupils(58_000);
        given.stock(district, given.mask, 820_000);

        Position position = given.position(district, given.mask);

        assertThat(position.cover().value()).hasToString("10.1");
        assertThat(position.cover().measure()).isEqualTo(Cover.Measure.DAYS);
        assertThat(position.cover().band()).isEqualTo(CoverBand.AMBER);
        assertThat(position.dailyRate()).hasToString("81200");
        assertThat(position.need()).isEqualTo(1_136_800);
        assertThat(given.position(given.mask).cover()).isEqualTo(position.cover());
    }

    @Test
    void the_run_out_is_the_first_school_day_that_the_stock_does_not_last_through() {
        given.norm(given.mask, NormDriver.PUPIL_DAY, "1");
        ASchool four = given.school("four days").pupils(100);
        given.stock(four, given.mask, 400);
        ASchool five = given.school("five days").pupils(100);
        given.stock(five, given.mask, 500);

        assertThat(given.position(four, given.mask).runOutOn()).isEqualTo(FRIDAY);
        assertThat(given.position(five, given.mask).runOutOn())
                .as("the weekend needs nothing")
                .isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void days_off_and_school_days_at_weekends_move_the_run_out() {
        given.norm(given.mask, NormDriver.PUPIL_DAY, "1");
        given.days.put(
                Stage.PRIMARY,
                new SchoolDays(Given.MONDAY_TO_FRIDAY, Map.of(FRIDAY.minusDays(1), false, FRIDAY.plusDays(1), true)));
        ASchool school = given.school("A").pupils(100);
        given.stock(school, given.mask, 400);

        assertThat(given.position(school, given.mask).runOutOn()).isEqualTo(FRIDAY.plusDays(1));
    }

    @Test
    void what_lasts_beyond_the_term_has_no_run_out() {
        given.norm(given.mask, NormDriver.PUPIL_DAY, "1");
        ASchool school = given.school("A").pupils(1);
        given.stock(school, given.mask, 400);

        Position position = given.position(school, given.mask);

        assertThat(position.runOutOn()).isNull();
        assertThat(position.cover().value()).hasToString("400.0");
    }

    @Test
    void a_school_that_has_not_opened_does_not_run_out_before_it_opens() {
        given.norm(given.mask, NormDriver.PUPIL_DAY, "1");
        LocalDate opening = LocalDate.of(2026, 12, 7);
        ASchool school = given.school("A").stage(Stage.PRIMARY, 4, 100, 0, opening);
        given.stock(school, given.mask, 300);

        Position position = given.position(school, given.mask);

        assertThat(position.cover().value()).hasToString("3.0");
        assertThat(position.runOutOn()).isEqualTo(opening.plusDays(3));
    }

    @Test
    void each_stage_counts_from_its_own_opening_day() {
        given.norm(given.mask, NormDriver.PUPIL_DAY, "1");
        ASchool school = given.school("nine-year")
                .type(SchoolType.NINE_YEAR)
                .stage(Stage.PRIMARY, 4, 100, 0, LocalDate.of(2026, 12, 7))
                .stage(Stage.JUNIOR, 4, 200, 0, LocalDate.of(2026, 11, 30));
        given.stock(school, given.mask, 1_450);

        Position position = given.position(school, given.mask);

        assertThat(position.need()).isEqualTo(300 * 14);
        assertThat(position.cover().value())
                .as("five days of the juniors alone, then one and a half of both")
                .hasToString("6.5");
        assertThat(position.runOutOn()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(position.dailyRate()).hasToString("300");
    }

    @Test
    void boarders_use_up_goods_at_weekends_too() {
        given.norm(given.mask, NormDriver.PUPIL_DAY, "1").norm(given.mask, NormDriver.BOARDER_DAY, "1");
        ASchool school = given.school("A").stage(Stage.PRIMARY, 4, 100, 50, ASchool.OPENED);
        given.stock(school, given.mask, 5 * 150 + 2 * 50);

        Position position = given.position(school, given.mask);

        assertThat(position.cover().value()).hasToString("7.0");
        assertThat(position.runOutOn()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void staff_and_pupils_are_counted_together_and_rounded_up_once() {
        given.norm(given.mask, NormDriver.PERSON_DAY, "0.01");
        ASchool school = given.school("A").pupils(123).staff(10);

        assertThat(given.position(school, given.mask).need())
                .as("1.33 a day for 14 days is 18.62")
                .isEqualTo(19);
    }

    @Test
    void stock_that_expires_counts_only_as_far_as_it_can_be_used_by_then() {
        given.norm(given.mask, NormDriver.PUPIL_DAY, "1");
        ASchool school = given.school("A").pupils(100);
        given.stock(school, given.mask, 1_000, FRIDAY);
        given.stock(school, given.mask, 50, FRIDAY.plusDays(1));
        given.stock(school, given.mask, 120);

        Position position = given.position(school, given.mask);

        assertThat(position.usable()).isEqualTo(500 + 120);
        assertThat(position.unusable())
                .as("Friday's lot lasts for five days, Saturday is no school day")
                .isEqualTo(500 + 50);
        assertThat(position.cover().value()).hasToString("6.2");
        assertThat(position.expired()).isZero();
    }

    @Test
    void expired_stock_is_told_apart_and_today_is_the_last_day_of_what_expires_today() {
        given.norm(given.mask, NormDriver.PUPIL_DAY, "1");
        ASchool school = given.school("A").pupils(100);
        given.stock(school, given.mask, 70, Given.TODAY.minusDays(1));
        given.stock(school, given.mask, 80, Given.TODAY);

        Position position = given.position(school, given.mask);

        assertThat(position.expired()).isEqualTo(70);
        assertThat(position.usable()).isEqualTo(80);
        assertThat(position.unusable()).isEqualTo(70);
        assertThat(position.unexpired()).isEqualTo(80);
    }

    @Test
    void stock_that_expires_before_the_school_opens_is_of_no_use() {
        given.norm(given.mask, NormDriver.PUPIL_DAY, "1").norm(given.thermometer, NormDriver.CLASS, "1");
        ASchool school = given.school("A").stage(Stage.PRIMARY, 4, 100, 0, LocalDate.of(2026, 12, 7));
        given.stock(school, given.mask, 500, LocalDate.of(2026, 12, 6));
        given.stock(school, given.thermometer, 4, LocalDate.of(2026, 12, 6));

        assertThat(given.position(school, given.mask).cover().value()).hasToString("0.0");
        assertThat(given.position(school, given.thermometer).cover().value()).hasToString("0");
    }

    @Test
    void goods_that_are_held_have_percent_and_no_run_out() {
        given.norm(given.thermometer, NormDriver.CLASS, "1").norm(given.thermometer, NormDriver.GATE, "1");
        ASchool school = given.school("A")
                .stage(Stage.PRIMARY, 7, 100, 0, ASchool.OPENED)
                .with(1, FacilityKind.GATE);

        given.stock(school, given.thermometer, 3);
        assertThat(given.position(school, given.thermometer).cover().band()).isEqualTo(CoverBand.RED);
        given.stock(school, given.thermometer, 1);
        Position half = given.position(school, given.thermometer);
        assertThat(half.cover().value()).hasToString("50");
        assertThat(half.cover().band()).isEqualTo(CoverBand.AMBER);
        assertThat(half.runOutOn()).isNull();
        given.stock(school, given.thermometer, 4);
        assertThat(given.position(school, given.thermometer).cover().band()).isEqualTo(CoverBand.GREEN);
    }

    @Test
    void a_boarding_school_holds_a_share_of_its_other_needs_on_top() {
        given.norm(given.thermometer, NormDriver.ISOLATION_ROOM, "2")
                .norm(given.thermometer, NormDriver.EMERGENCY_SHARE, "0.1", null, null, true, null);
        ASchool boarding = given.school("A").boarding().pupils(1).with(3, FacilityKind.ISOLATION_ROOM);
        ASchool day = given.school("B").pupils(1).with(3, FacilityKind.ISOLATION_ROOM);

        assertThat(given.position(boarding, given.thermometer).need()).isEqualTo(7);
        assertThat(given.position(day, given.thermometer).need()).isEqualTo(6);
    }

    @Test
    void without_a_need_there_is_no_band_and_what_is_held_counts_for_nobody() {
        given.norm(given.mask, NormDriver.PUPIL_DAY, "0");
        ASchool school = given.school("A").pupils(100);
        given.stock(school, given.mask, 500);

        Position position = given.position(school, given.mask);

        assertThat(position.cover()).isEqualTo(Cover.NOT_NEEDED);
        assertThat(position.schools()).isZero();
        assertThat(position.unjudged()).isEqualTo(500);
        assertThat(position.usable()).isZero();
    }

    @Test
    void cover_is_never_rounded_over_the_edge_of_its_band() {
        given.norm(given.mask, NormDriver.PUPIL_DAY, "1").norm(given.thermometer, NormDriver.CLASS, "1");
        ASchool school = given.school("A").stage(Stage.PRIMARY, 1000, 1000, 0, ASchool.OPENED);
        given.stock(school, given.mask, 6_960).stock(school, given.thermometer, 999);

        assertThat(given.position(school, given.mask).cover())
                .isEqualTo(new Cover(Cover.Measure.DAYS, new java.math.BigDecimal("6.9"), CoverBand.RED));
        assertThat(given.position(school, given.thermometer).cover())
                .isEqualTo(new Cover(Cover.Measure.PERCENT, new java.math.BigDecimal("99"), CoverBand.AMBER));
    }
}
