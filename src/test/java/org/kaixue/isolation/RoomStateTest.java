package org.kaixue.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ways that a room may go from state to state. */
class RoomStateTest {

    private static final int LONGEST = 9;

    @Test
    void no_way_through_the_table_frees_a_room_without_disinfection_and_airing() {
        int freed = 0;
        for (RoomState first : RoomState.values()) {
            for (List<RoomState> way : ways(List.of(first))) {
                for (int n = 1; n < way.size(); n++) {
                    if (way.get(n) == RoomState.FREE) {
                        freed++;
                        assertThat(way.get(n - 1)).as("%s", way).isEqualTo(RoomState.AIRING);
                        if (n > 1) {
                            assertThat(way.get(n - 2)).as("%s", way).isEqualTo(RoomState.TO_BE_DISINFECTED);
                        }
                    }
                }
            }
        }
        assertThat(freed)
                .as("ways that free a room, some by way of an order that was not")
                .isGreaterThan(100);
    }

    @Test
    void a_room_begins_where_it_is_still_to_be_disinfected_and_can_reach_every_state() {
        assertThat(RoomState.FIRST).isEqualTo(RoomState.TO_BE_DISINFECTED);
        assertThat(ways(List.of(RoomState.FIRST)).stream().flatMap(List::stream))
                .contains(RoomState.values());
    }

    @Test
    void nobody_is_thrown_out_of_a_room_and_nobody_comes_into_one_that_is_not_free() {
        assertThat(RoomState.IN_USE.next()).containsExactly(RoomState.TO_BE_DISINFECTED);
        for (RoomState state : RoomState.values()) {
            assertThat(state.leadsTo(RoomState.IN_USE)).as("%s", state).isEqualTo(state == RoomState.FREE);
        }
    }

    @Test
    void a_facility_that_was_shut_makes_no_room_free() {
        for (RoomState kept : RoomState.values()) {
            assertThat(kept.given(false, false)).isEqualTo(kept);
            assertThat(kept.given(true, true))
                    .isEqualTo(kept == RoomState.IN_USE ? RoomState.IN_USE : RoomState.OUT_OF_ORDER);
            assertThat(kept.given(false, true)).isNotIn(RoomState.FREE, RoomState.AIRING);
        }
    }

    /** Every way that begins so and has no more than {@link #LONGEST} states. */
    private static List<List<RoomState>> ways(List<RoomState> begun) {
        List<List<RoomState>> ways = new ArrayList<>(List.of(begun));
        if (begun.size() < LONGEST) {
            for (RoomState next : begun.getLast().next()) {
                List<RoomState> longer = new ArrayList<>(begun);
                longer.add(next);
                ways.addAll(ways(longer));
            }
        }
        return ways;
    }
}
