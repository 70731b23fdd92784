package org.kaixue.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.solver.Canteen.NOON;
import static org.kaixue.solver.Canteen.aCanteen;

import com.google.ortools.Loader;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PackingTest {

    private static final int SEEDS = 300;

    @BeforeAll
    static void load() {
        Loader.loadNativeLibraries();
    }

    @Test
    void three_classes_of_which_no_two_fit_beside_each_other_do_not_fit_two_sittings() {
        Problem problem = aCanteen(5)
                .from(NOON, 45)
                .serving(60, 1, 5)
                .zone(90)
                .classes(3, 50)
                .problem();

        assertThat(impossible(problem, NOON + 45)).isTrue();
    }

    @Test
    void what_fits_seat_by_seat_but_not_class_by_class_is_impossible() {
        Canteen canteen = aCanteen(5).from(NOON, 45).serving(60, 1, 5).zone(100);
        for (int people : new int[] {60, 60, 30, 50}) {
            canteen.aClass(1, people, null, new Span(NOON, NOON + 45));
        }
        assertThat(impossible(canteen.problem(), NOON + 45))
                .as("60 and 30 leave 60 and 50 for a hundred seats")
                .isTrue();
    }

    @Test
    void a_place_without_seats_to_count_is_never_too_small() {
        Problem problem =
                aCanteen(5).serving(60, 1, 5).zone(50).gate().classes(9, 50).problem();

        assertThat(impossible(problem, NOON + 90)).isFalse();
    }

    @Test
    void nothing_that_has_a_plan_is_called_impossible_at_its_end() {
        int shown = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Problem problem = small(new Random(seed));
            Measures best = BruteForce.best(problem);
            if (best == null) {
                shown += impossible(problem, Grid.horizon(problem)) ? 1 : 0;
            } else {
                assertThat(impossible(problem, best.end())).as("seed " + seed).isFalse();
                shown += impossible(problem, best.end() - problem.step()) ? 1 : 0;
            }
        }
        assertThat(shown).as("it is of use").isGreaterThan(SEEDS / 10);
    }

    private static boolean impossible(Problem problem, int end) {
        Grid grid = new Grid(problem, end);
        return Packing.impossible(grid, 1, 10);
    }

    /** Up to four classes that stay as long or not, one or two zones, a window of one to three sittings. */
    private static Problem small(Random random) {
        Canteen canteen = aCanteen(10).from(NOON, 30 + 10 * random.nextInt(4)).serving(20, 1, 10);
        IntStream.rangeClosed(0, random.nextInt(2)).forEach(zone -> canteen.zone(50 + random.nextInt(50)));
        int classes = 3 + random.nextInt(2);
        for (int n = 0; n < classes; n++) {
            canteen.eating(5 + random.nextInt(20), 5);
            canteen.aClass(
                    1,
                    20 + random.nextInt(35),
                    random.nextInt(4) == 0 ? "floor " + random.nextInt(2) : null,
                    random.nextInt(3) == 0 ? new Span(NOON + 10, 1_440) : new Span(0, 1_440));
        }
        return canteen.problem();
    }
}
