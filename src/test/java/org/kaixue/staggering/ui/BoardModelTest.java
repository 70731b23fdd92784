package org.kaixue.staggering.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.SchoolLayout;
import org.kaixue.organisation.Stage;
import org.kaixue.solver.Cohort;
import org.kaixue.solver.Place;
import org.kaixue.solver.Problem;
import org.kaixue.solver.Service;
import org.kaixue.solver.Slot;
import org.kaixue.solver.Span;
import org.kaixue.staggering.Group;
import org.kaixue.staggering.Occasion;
import org.kaixue.staggering.Setup;
import org.kaixue.staggering.Spot;
import org.kaixue.staggering.TimeWindow;

class BoardModelTest {

    private static final int NOON = 12 * 60;
    private static final UUID ZONE = new UUID(2, 0);

    private final Setup setup = setup(3, 40);

    /** Classes who eat for twenty minutes in one zone that is cleaned for five, every five minutes from noon on. */
    private static Setup setup(int classes, int people) {
        List<Group> groups = new ArrayList<>();
        List<Cohort> cohorts = new ArrayList<>();
        for (int n = 0; n < classes; n++) {
            SchoolLayout.Clazz clazz =
                    new SchoolLayout.Clazz(new ClassId(new UUID(1, n)), Stage.JUNIOR, 1, n + 1, people, 0);
            Group group = new Group(clazz, 1, 1, people);
            groups.add(group);
            cohorts.add(new Cohort(group.id(), people, 20, 1, n, List.of(new Span(0, 1440)), Map.of(ZONE, 0), null));
        }
        UUID canteen = new UUID(3, 0);
        Problem problem = new Problem(
                5,
                NOON,
                cohorts,
                List.of(new Place(ZONE, canteen, 80, 5, new Span(NOON, NOON + 60))),
                List.of(new Service(canteen, 20, 1, 5, false)),
                Map.of());
        return new Setup(
                Occasion.LUNCH,
                new TimeWindow(NOON, NOON + 60),
                groups,
                List.of(new Spot(new FacilityId(ZONE), "一食堂", "", 80)),
                List.of(),
                problem);
    }

    private BoardModel board(int... starts) {
        Map<UUID, Slot> slots = new HashMap<>();
        for (int n = 0; n < starts.length; n++) {
            slots.put(setup.groups().get(n).id(), new Slot(ZONE, NOON + starts[n]));
        }
        return BoardModel.of(setup, slots);
    }

    private static List<Integer> lengths(BoardModel board) {
        return board.rows().getFirst().lanes().stream().map(List::size).toList();
    }

    @Test
    void those_who_sit_at_the_same_time_have_lanes_of_their_own() {
        assertThat(lengths(board(0, 0, 0))).containsExactly(1, 1, 1);
    }

    @Test
    void those_who_follow_each_other_share_a_lane_with_the_cleaning_between_them() {
        assertThat(lengths(board(0, 25))).containsExactly(2);
        assertThat(lengths(board(0, 20)))
                .as("the seats are still being cleaned")
                .containsExactly(1, 1);
    }

    @Test
    void a_group_is_as_long_as_its_stay_and_the_cleaning_follows() {
        BoardModel.Block block = board(10).rows().getFirst().lanes().getFirst().getFirst();
        assertThat(block.column()).isEqualTo(2);
        assertThat(block.length()).isEqualTo(4);
        assertThat(block.gap()).isEqualTo(1);
    }

    @Test
    void people_at_a_time_are_counted_while_they_sit_and_not_while_seats_are_cleaned() {
        assertThat(board(0, 10).loads()).containsExactly(40, 40, 80, 80, 40, 40, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void a_group_outside_the_window_widens_the_board_so_that_it_is_seen() {
        BoardModel board = board(-10, 50);
        assertThat(board.minute(0)).isEqualTo(NOON - 10);
        assertThat(board.columns()).isEqualTo(16);
    }
}
