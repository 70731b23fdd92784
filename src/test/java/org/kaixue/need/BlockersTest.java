package org.kaixue.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.Stage;

class BlockersTest {

    private final Given given = new Given();

    @ParameterizedTest
    @CsvSource({
        "GATE, GATE, NO_GATES",
        "CANTEEN, CANTEEN, NO_CANTEEN_ANSWER",
        "CLINIC, CLINIC, NO_CLINIC_ANSWER",
        "ISOLATION_ROOM, ISOLATION_ROOM, NO_ISOLATION_ROOMS",
    })
    void a_facility_that_was_not_entered_blocks_what_it_drives(NormDriver driver, FacilityKind kind, Blocker blocker) {
        given.norm(given.thermometer, driver, "1");
        ASchool silent = given.school("silent").pupils(100).withoutAnswerAbout(kind);
        ASchool none = given.school("has none").pupils(100);
        ASchool two = given.school("has two").pupils(100).with(2, kind);

        assertThat(blockers(silent)).containsExactly(blocker);
        assertThat(given.position(silent, given.thermometer).cover()).isEqualTo(Cover.UNKNOWN);
        assertThat(given.position(none, given.thermometer).cover()).isEqualTo(Cover.NOT_NEEDED);
        assertThat(given.position(two, given.thermometer).need()).isEqualTo(2);
    }

    @Test
    void missing_numbers_of_the_school_block_what_they_drive() {
        given.norm(given.mask, NormDriver.STAFF_DAY, "2")
                .norm(given.mask, NormDriver.AREA_DAY, "1")
                .norm(given.mask, NormDriver.CLEANER, "1");
        ASchool school = given.school("A").pupils(100).staff(null).area(null).cleaners(null);

        assertThat(blockers(school)).containsExactly(Blocker.NO_STAFF, Blocker.NO_AREA, Blocker.NO_CLEANERS);
    }

    @Test
    void a_class_without_headcount_blocks_what_pupils_drive_but_not_what_classes_drive() {
        given.norm(given.mask, NormDriver.PUPIL_DAY, "1").norm(given.thermometer, NormDriver.CLASS, "1");
        ASchool school = given.school("A").stage(Stage.PRIMARY, 4, 1, 90, 0, ASchool.OPENED, null);

        assertThat(given.position(school, given.mask).cover()).isEqualTo(Cover.UNKNOWN);
        assertThat(given.position(school, given.thermometer).need()).isEqualTo(4);
        assertThat(blockers(school)).containsExactly(Blocker.NO_HEADCOUNT);
    }

    @Test
    void a_stage_without_a_class_is_no_silent_zero() {
        given.norm(given.mask, NormDriver.PUPIL_DAY, "1").norm(given.thermometer, NormDriver.CLASS, "1");
        ASchool school = given.school("A").stage(Stage.PRIMARY, 0, 0, 0, ASchool.OPENED);

        assertThat(blockers(school)).containsExactly(Blocker.NO_CLASSES);
        assertThat(given.position(school, given.thermometer).cover()).isEqualTo(Cover.UNKNOWN);
    }

    @Test
    void a_stage_without_an_opening_day_blocks_what_counts_it_and_what_counts_the_whole_school() {
        given.norm(given.mask, NormDriver.PUPIL_DAY, "1").norm(given.thermometer, NormDriver.GATE, "1");
        ASchool school = given.school("A")
                .stage(Stage.PRIMARY, 4, 100, 0, ASchool.OPENED)
                .stage(Stage.JUNIOR, 4, 100, 0, null)
                .with(1, FacilityKind.GATE);

        assertThat(given.position(school, given.mask).cover()).isEqualTo(Cover.UNKNOWN);
        assertThat(given.position(school, given.thermometer).cover()).isEqualTo(Cover.UNKNOWN);
        assertThat(blockers(school)).containsExactly(Blocker.NO_OPENING_DAY);
    }

    @Test
    void a_norm_that_asks_for_nothing_asks_for_no_input() {
        given.norm(given.mask, NormDriver.PUPIL_DAY, "0").norm(given.mask, NormDriver.STAFF_DAY, "1");
        ASchool school = given.school("A")
                .stage(Stage.KINDERGARTEN, 4, 4, 0, 0, ASchool.OPENED, null)
                .staff(10);

        assertThat(blockers(school)).isEmpty();
        assertThat(given.position(school, given.mask).need()).isEqualTo(140);
    }

    @Test
    void totals_above_leave_a_blocked_school_out_and_say_so() {
        given.norm(given.mask, NormDriver.PUPIL_DAY, "1");
        ASchool known = given.school("known").pupils(100);
        ASchool silent = given.school("silent").stage(Stage.PRIMARY, 4, 4, 0, 0, ASchool.OPENED, null);
        given.stock(known, given.mask, 1_000).stock(silent, given.mask, 9_000);

        Supply supply = given.supply();
        Position position = supply.items().getFirst().position();

        assertThat(position.blocked()).isEqualTo(1);
        assertThat(position.schools()).isEqualTo(2);
        assertThat(position.need()).isEqualTo(1_400);
        assertThat(position.usable()).isEqualTo(1_000);
        assertThat(position.unjudged()).isEqualTo(9_000);
        assertThat(position.cover().value()).hasToString("10.0");
        assertThat(supply.headline().incomplete()).isEqualTo(1);
        assertThat(supply.gaps()).containsExactly(new Supply.Gap(Blocker.NO_HEADCOUNT, List.of(silent.id)));
        assertThat(supply.units().getFirst().cells().getFirst().blocked()).isEqualTo(1);
    }

    private java.util.Set<Blocker> blockers(ASchool school) {
        Judgement[] judged = given.calculation(school.id).onlySchool();
        int set = 0;
        for (Judgement one : java.util.Objects.requireNonNull(judged)) {
            set |= one.blockers();
        }
        return Blockers.toSet(set);
    }
}
