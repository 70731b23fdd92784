package org.kaixue.staggering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.staggering.KnownSchool.NOON;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaixue.organisation.Stage;
import org.kaixue.solver.Cohort;
import org.kaixue.solver.Slot;
import org.kaixue.staggering.Obstacle.Kind;

/** What becomes of a school's classes, zones, gates and lessons, and what is told to be missing. */
class SetupMakerTest {

    private final KnownSchool school = new KnownSchool();

    private Obstacle only(Occasion occasion) {
        List<Obstacle> obstacles = school.setup(occasion).obstacles();
        assertThat(obstacles).hasSize(1);
        return obstacles.getFirst();
    }

    @Test
    void nobody_comes_to_a_school_without_classes() {
        school.canteen("一食堂", 100);
        assertThat(only(Occasion.LUNCH).kind()).isEqualTo(Kind.NOBODY);
    }

    @Test
    void kindergartens_are_not_at_meals_but_come_to_the_gate() {
        school.canteen("一食堂", 100)
                .gate("正门")
                .classes(2, Stage.KINDERGARTEN, 1, 25)
                .classes(1, Stage.PRIMARY, 1, 40);
        assertThat(school.setup(Occasion.LUNCH).people()).isEqualTo(40);
        assertThat(school.setup(Occasion.ARRIVAL).people()).isEqualTo(90);
    }

    @Test
    void a_missing_headcount_is_told_with_its_classes() {
        school.canteen("一食堂", 100).classes(1, Stage.PRIMARY, 1, 40).classes(2, Stage.PRIMARY, 2, null);
        Obstacle headcount = only(Occasion.LUNCH);
        assertThat(headcount.kind()).isEqualTo(Kind.HEADCOUNT);
        assertThat(headcount.classes()).extracting(clazz -> clazz.grade()).containsExactly(2, 2);
        assertThat(headcount.is()).isEqualTo(2);
    }

    @Test
    void a_school_needs_a_canteen_to_eat_and_a_gate_to_come() {
        school.classes(1, Stage.PRIMARY, 1, 40);
        assertThat(only(Occasion.LUNCH).kind()).isEqualTo(Kind.NO_PLACE);
        assertThat(only(Occasion.ARRIVAL).kind()).isEqualTo(Kind.NO_PLACE);
    }

    @Test
    void a_closed_canteen_closes_its_zones_and_a_closed_zone_leaves_its_canteen_to_the_others() {
        school.canteen("一食堂", null)
                .zone("东区", 60)
                .zone("西区", 60)
                .canteen("二食堂", 80)
                .classes(1, Stage.PRIMARY, 1, 40)
                .closing("东区");
        assertThat(school.setup(Occasion.LUNCH).spots()).extracting(Spot::name).containsExactly("西区", "二食堂");
        school.closing("一食堂");
        assertThat(school.setup(Occasion.LUNCH).spots()).extracting(Spot::name).containsExactly("二食堂");
    }

    @Test
    void seats_that_are_not_entered_are_told_with_the_zone() {
        school.canteen("一食堂", null).zone("东区", 60).zone("西区", null).classes(1, Stage.PRIMARY, 1, 40);
        Obstacle seats = only(Occasion.LUNCH);
        assertThat(seats.kind()).isEqualTo(Kind.SEATS_UNKNOWN);
        assertThat(seats.place()).isEqualTo("西区");
    }

    @Test
    void no_seat_at_all_is_told_once_and_not_for_every_class() {
        school.canteen("一食堂", 0).classes(3, Stage.PRIMARY, 1, 40);
        assertThat(only(Occasion.LUNCH).kind()).isEqualTo(Kind.NO_SEATS);
    }

    @Test
    void a_class_larger_than_the_largest_zone_is_told_with_both_numbers_until_it_is_split() {
        school.canteen("一食堂", null)
                .zone("东区", 44)
                .zone("西区", 30)
                .classes(1, Stage.PRIMARY, 1, 40)
                .classes(1, Stage.PRIMARY, 2, 46);
        Obstacle large = only(Occasion.LUNCH);
        assertThat(large.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(large.classes()).extracting(clazz -> clazz.grade()).containsExactly(2);
        assertThat(large.place()).isEqualTo("东区");
        assertThat(large.is()).isEqualTo(46);
        assertThat(large.limit()).isEqualTo(44);
        school.split(1, 3);
        Setup setup = school.setup(Occasion.LUNCH);
        assertThat(setup.ready()).isTrue();
        assertThat(setup.groups()).extracting(Group::people).containsExactly(40, 16, 15, 15);
        assertThat(setup.groups()).extracting(Group::id).doesNotHaveDuplicates();
        assertThat(setup.people()).isEqualTo(86);
    }

    @Test
    void half_of_the_seats_are_usable_by_the_usual_rules() {
        school.canteen("一食堂", 181).classes(1, Stage.PRIMARY, 1, 40).rules(rules -> DayRules.USUAL);
        assertThat(school.setup(Occasion.LUNCH).usable()).isEqualTo(90);
    }

    @Test
    void a_window_shorter_than_the_meal_is_told_in_minutes() {
        school.canteen("一食堂", 100)
                .classes(1, Stage.PRIMARY, 1, 40)
                .classes(1, Stage.JUNIOR, 1, 40)
                .between(Occasion.LUNCH, NOON, NOON + 20);
        Obstacle window = only(Occasion.LUNCH);
        assertThat(window.kind()).isEqualTo(Kind.WINDOW);
        assertThat(window.is()).isEqualTo(20);
        assertThat(window.limit()).isEqualTo(25);
    }

    @Test
    void lessons_that_leave_no_time_for_meal_and_way_are_told_in_minutes() {
        school.canteen("一食堂", 100)
                .classes(1, Stage.JUNIOR, 1, 40)
                .classes(1, Stage.JUNIOR, 2, 40)
                .between(Occasion.LUNCH, NOON, NOON + 60)
                .lesson(Stage.JUNIOR, 1, NOON - 60, NOON + 20)
                .lesson(Stage.JUNIOR, 1, NOON + 44, NOON + 90);
        Obstacle lessons = only(Occasion.LUNCH);
        assertThat(lessons.kind()).isEqualTo(Kind.LESSONS);
        assertThat(lessons.classes()).extracting(clazz -> clazz.grade()).containsExactly(1);
        assertThat(lessons.is()).as("minutes between the lessons").isEqualTo(24);
        assertThat(lessons.limit()).as("meal and way there and back").isEqualTo(20 + 2 * 3);
    }

    @Test
    void a_class_is_away_only_between_its_own_lessons_and_its_way_is_that_of_its_building() {
        school.canteen("一食堂", 100)
                .building("A座")
                .classes(2, Stage.JUNIOR, 1, 40)
                .classes(1, Stage.JUNIOR, 2, 40)
                .taughtIn(0, "A座")
                .way("A座", "一食堂", 6)
                .lesson(Stage.JUNIOR, 1, NOON - 40, NOON);
        List<Cohort> cohorts = school.setup(Occasion.LUNCH).problem().cohorts();
        UUID canteen = school.called("一食堂").value();
        assertThat(cohorts.get(0).mayBeAt(canteen, NOON + 5)).isFalse();
        assertThat(cohorts.get(0).mayBeAt(canteen, NOON + 6)).isTrue();
        assertThat(cohorts.get(1).mayBeAt(canteen, NOON + 3))
                .as("the usual way")
                .isTrue();
        assertThat(cohorts.get(2).mayBeAt(canteen, NOON - 20))
                .as("no lesson of another grade")
                .isTrue();
    }

    @Test
    void boarders_have_breakfast_and_the_others_come_through_the_gates() {
        school.canteen("一食堂", 100).gate("正门").aClass(Stage.JUNIOR, 1, 45, 30).aClass(Stage.JUNIOR, 1, 40, 40);
        assertThat(school.setup(Occasion.BREAKFAST).groups())
                .extracting(Group::people)
                .containsExactly(30, 40);
        assertThat(school.setup(Occasion.LUNCH).groups())
                .extracting(Group::people)
                .containsExactly(45, 40);
        assertThat(school.setup(Occasion.ARRIVAL).groups())
                .extracting(Group::people)
                .containsExactly(15);
    }

    @Test
    void grades_of_different_stages_and_the_youngest_first_are_told_to_the_solver() {
        school.canteen("一食堂", 100).classes(1, Stage.PRIMARY, 6, 40).classes(1, Stage.JUNIOR, 1, 40);
        List<Cohort> cohorts = school.setup(Occasion.LUNCH).problem().cohorts();
        assertThat(cohorts.getFirst().grade()).isLessThan(cohorts.getLast().grade());
        assertThat(cohorts).extracting(Cohort::stay).containsExactly(25, 20);
    }

    @Test
    void pins_of_classes_and_places_that_are_gone_are_left_out() {
        school.canteen("一食堂", 100).classes(1, Stage.PRIMARY, 1, 40);
        UUID clazz = school.at(0, "一食堂", NOON).group();
        UUID canteen = school.called("一食堂").value();
        Slot slot = new Slot(canteen, NOON);
        assertThat(pinned(Map.of(clazz, slot))).containsExactly(Map.entry(clazz, slot));
        assertThat(pinned(Map.of(new UUID(1, 1), slot, clazz, new Slot(new UUID(1, 2), NOON))))
                .isEmpty();
    }

    private Map<UUID, Slot> pinned(Map<UUID, Slot> pins) {
        return SetupMaker.of(school.known(), Occasion.LUNCH, pins).problem().pinned();
    }
}
