package org.kaixue.staggering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Ids;
import org.kaixue.organisation.UnitId;

/** Judging goes on behind the back of who publishes. */
class PlanWatchTest {

    private final List<Occasion> judged = new ArrayList<>();

    private final PlanWatch watch = new PlanWatch(occasion -> {
        judged.add(occasion);
        if (occasion == Occasion.LUNCH) {
            throw new IllegalStateException("the database is away");
        }
    });

    @Test
    void what_is_published_is_judged_once_and_later_and_a_failure_is_nobody_elses() {
        for (int n = 0; n < 5; n++) {
            watch.published(new PlanPublished(new UnitId(Ids.next())));
        }
        assertThat(judged).as("nobody waited").isEmpty();
        watch.judge();
        watch.judge();
        assertThat(judged).containsExactly(Occasion.values());
    }

    @Test
    void a_sweep_looks_at_all() {
        watch.sweep();
        assertThat(judged).containsExactly(Occasion.values());
    }
}
