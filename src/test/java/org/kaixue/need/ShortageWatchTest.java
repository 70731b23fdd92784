package org.kaixue.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Ids;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.StockChanged;

/** Judging goes on behind the postings' back. */
class ShortageWatchTest {

    private final UnitId school = new UnitId(Ids.next());
    private final ItemId item = new ItemId(Ids.next());
    private final List<Long> judged = new ArrayList<>();

    private final ShortageWatch watch = new ShortageWatch((unit, of, change) -> {
        judged.add(change);
        if (change == -1) {
            throw new IllegalStateException("the database is away");
        }
    });

    @Test
    void changes_that_wait_are_judged_once_and_together() {
        for (int n = 0; n < 100; n++) {
            watch.changed(new StockChanged(school, item, -2, false));
        }
        assertThat(judged).as("nobody waited").isEmpty();

        watch.judge();
        watch.judge();

        assertThat(judged).containsExactly(-200L);
    }

    @Test
    void a_failure_is_nobody_elses() {
        watch.changed(new StockChanged(school, item, -1, false));
        watch.judge();
        watch.changed(new StockChanged(school, item, -5, false));
        watch.judge();

        assertThat(judged).containsExactly(-1L, -5L);
    }

    @Test
    void what_waited_is_forgotten_when_all_data_is_replaced() {
        watch.changed(new StockChanged(school, item, -2, false));
        watch.beginAnew();
        watch.judge();

        assertThat(judged).isEmpty();
    }
}
