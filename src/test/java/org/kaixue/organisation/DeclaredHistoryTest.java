package org.kaixue.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Ids;
import org.kaixue.organisation.DeclaredRow.State;

class DeclaredHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    private final ClassId one = new ClassId(Ids.next());
    private final List<DeclaredHistory.Entry> entries = new ArrayList<>();

    private void declared(LocalDate from, int count, boolean standing) {
        entries.add(new DeclaredHistory.Entry(
                new DeclarationId(Ids.next()),
                from,
                one,
                Stage.PRIMARY,
                2026,
                1,
                count,
                0,
                standing,
                MORNING.plusSeconds(entries.size()),
                "principal"));
    }

    private List<DeclaredRow> history() {
        return new DeclaredHistory(TODAY).of(entries);
    }

    @Test
    void each_entry_tells_what_it_changed_and_what_became_of_it() {
        declared(TODAY.minusDays(90), 40, true);
        declared(TODAY.minusDays(10), 45, false);
        declared(TODAY.minusDays(10), 42, true);
        declared(TODAY.plusDays(7), 43, true);
        assertThat(history())
                .extracting(DeclaredRow::count, DeclaredRow::before, DeclaredRow::state)
                .containsExactly(
                        tuple(43, 42, State.TO_COME),
                        tuple(42, 45, State.HOLDS),
                        tuple(45, 40, State.CORRECTED),
                        tuple(40, null, State.PAST));
    }

    @Test
    void what_was_taken_back_changed_nothing_that_came_after() {
        declared(TODAY.minusDays(90), 40, true);
        declared(TODAY.minusDays(10), 99, false);
        declared(TODAY, 41, true);
        assertThat(history())
                .extracting(DeclaredRow::count, DeclaredRow::before, DeclaredRow::state)
                .containsExactly(
                        tuple(41, 40, State.HOLDS), tuple(99, 40, State.TAKEN_BACK), tuple(40, null, State.PAST));
    }

    @Test
    void an_entry_for_an_earlier_day_changes_what_held_on_that_day() {
        declared(TODAY.minusDays(5), 50, true);
        declared(TODAY.minusDays(20), 48, true);
        assertThat(history().getFirst().before()).isNull();
        assertThat(history().getFirst().state()).isEqualTo(State.PAST);
    }
}
