package org.kaixue.staggering;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.SchoolLayout;
import org.kaixue.solver.Aims;
import org.kaixue.solver.Answer;
import org.kaixue.solver.Goal;
import org.kaixue.solver.Plan;
import org.kaixue.solver.Solver;

/**
 * Seeks the smallest changes with which an occasion could be planned: each kind alone, two together if none is enough,
 * and if no two are, as few kinds together as are enough.
 */
final class Reliefs {

    private static final Duration A_TRY = Duration.ofSeconds(2);
    private static final int MINUTES = 5;
    private static final int MOST_MINUTES = 60;
    private static final int PERCENT = 5;
    private static final int MOST_MORE = 4;
    private static final int MOST_HALF_DAYS = 6;
    private static final int SHORTEST_MEAL = 10;
    private static final Aims ANY_PLAN = new Aims(List.of(Goal.END), null, Plan.EMPTY);

    private final Arrangement known;
    private final Occasion occasion;
    private final int workers;
    private final Runnable pause;

    /** @param pause asked before each try; throws to end the search */
    Reliefs(Arrangement known, Occasion occasion, int workers, Runnable pause) {
        this.known = known;
        this.occasion = occasion;
        this.workers = workers;
        this.pause = pause;
    }

    /** A kind of change and its possible amounts, the smallest first. */
    private record Ladder(List<Relief.Step> steps) {}

    List<Relief> smallest() {
        List<Ladder> ladders = ladders();
        List<Relief> alone = new ArrayList<>();
        List<Ladder> tooLittle = new ArrayList<>();
        for (Ladder ladder : ladders) {
            least(ladder, List.of()).ifPresentOrElse(alone::add, () -> tooLittle.add(ladder));
        }
        if (!alone.isEmpty()) {
            return alone;
        }
        List<Relief> pairs = inPairs(tooLittle);
        return pairs.isEmpty() ? together(tooLittle).stream().toList() : pairs;
    }

    /** As little as is needed of one with all that is possible of the other, and then as little of the other. */
    private List<Relief> inPairs(List<Ladder> ladders) {
        List<Relief> pairs = new ArrayList<>();
        for (int one = 0; one < ladders.size(); one++) {
            for (int other = one + 1; other < ladders.size(); other++) {
                Ladder first = ladders.get(one);
                least(ladders.get(other), List.of(first.steps().getLast()))
                        .flatMap(enough -> least(first, List.of(enough.steps().getLast())))
                        .ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    /** First as few kinds as possible, and then as little of each. */
    private Optional<Relief> together(List<Ladder> ladders) {
        List<Ladder> needed = new ArrayList<>(ladders);
        Optional<Relief> enough = tried(most(needed));
        for (Ladder ladder : ladders) {
            List<Ladder> others =
                    needed.stream().filter(other -> other != ladder).toList();
            Optional<Relief> without = enough.isEmpty() ? enough : tried(most(others));
            if (without.isPresent()) {
                enough = without;
                needed.remove(ladder);
            }
        }
        for (Ladder ladder : needed) {
            enough = enough.flatMap(relief -> least(
                    ladder,
                    relief.steps().stream()
                            .filter(step -> !step.equals(ladder.steps().getLast()))
                            .toList()));
        }
        return enough;
    }

    private static List<Relief.Step> most(List<Ladder> ladders) {
        return ladders.stream().map(ladder -> ladder.steps().getLast()).toList();
    }

    /** The lowest rung with which there is a plan, by halving, for more never helps less. */
    private Optional<Relief> least(Ladder ladder, List<Relief.Step> besides) {
        int low = 0;
        int high = ladder.steps().size();
        Optional<Relief> found = Optional.empty();
        while (low < high) {
            int probe = found.isEmpty() && high == ladder.steps().size() ? high - 1 : (low + high) / 2;
            List<Relief.Step> steps = new ArrayList<>(besides);
            steps.add(ladder.steps().get(probe));
            Optional<Relief> enough = tried(steps);
            if (enough.isPresent()) {
                found = enough;
                high = probe;
            } else if (found.isEmpty()) {
                return found;
            } else {
                low = probe + 1;
            }
        }
        return found;
    }

    private Optional<Relief> tried(List<Relief.Step> steps) {
        pause.run();
        Setup setup = SetupMaker.of(with(known, occasion, steps), occasion);
        return setup.ready()
                        && new Solver(setup.problem(), ANY_PLAN, workers, better -> {}).solve(A_TRY)
                                instanceof Answer.Found found
                ? Optional.of(new Relief(steps, found.measures().end()))
                : Optional.empty();
    }

    /** What would be known if these changes were made. */
    static Arrangement with(Arrangement known, Occasion occasion, List<Relief.Step> steps) {
        Arrangement changed = known;
        for (Relief.Step step : steps) {
            FacilityId place = step.place();
            TimeWindow window = changed.window(occasion);
            changed = switch (step.kind()) {
                case SEATS ->
                    changed.with(
                            changed.rules().withUsablePercent(changed.rules().usablePercent() + step.amount()));
                case LONGER -> changed.with(occasion, new TimeWindow(window.begins(), window.ends() + step.amount()));
                case HALF_DAYS -> changed.with(changed.returning().withMoreHalfDays(step.amount()));
                case SHORTER -> changed.with(changed.rules().withShorterMeals(step.amount()));
                case LINES ->
                    place == null
                            ? changed
                            : changed.with(place, canteen(changed, place).withMoreLines(step.amount()));
                case LANES ->
                    place == null
                            ? changed
                            : changed.with(place, changed.gate(place).withMoreLanes(step.amount()));
            };
        }
        return changed;
    }

    private static CanteenRule canteen(Arrangement known, FacilityId id) {
        return known.layout().places().stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .map(known::canteen)
                .orElseThrow();
    }

    private List<Ladder> ladders() {
        List<Ladder> ladders = new ArrayList<>();
        TimeWindow window = known.window(occasion);
        if (occasion.inHalfDays()) {
            ladder(ladders, Relief.Kind.HALF_DAYS, 1, MOST_HALF_DAYS, this::beginsAfterToday);
        } else {
            ladder(ladders, Relief.Kind.LONGER, MINUTES, MOST_MINUTES, more -> window.ends() + more <= TimeWindow.DAY);
        }
        if (occasion.meal()) {
            int percent = known.rules().usablePercent();
            ladder(ladders, Relief.Kind.SEATS, PERCENT, 100 - percent, more -> percent + more <= 100);
            int shortest = known.rules().shortestMeal();
            ladder(ladders, Relief.Kind.SHORTER, MINUTES, MOST_MINUTES, less -> shortest - less >= SHORTEST_MEAL);
            known.seating().stream()
                    .map(known::canteenOf)
                    .distinct()
                    .forEach(canteen -> staffed(ladders, Relief.Kind.LINES, canteen));
        } else {
            known.of(FacilityKind.GATE).forEach(gate -> staffed(ladders, Relief.Kind.LANES, gate));
        }
        return ladders;
    }

    private boolean beginsAfterToday(int moreHalfDays) {
        TimeWindow longer =
                known.with(known.returning().withMoreHalfDays(moreHalfDays)).window(Occasion.RETURN);
        return HalfDay.at(longer.begins()).day().isAfter(known.layout().day());
    }

    private void ladder(List<Ladder> ladders, Relief.Kind kind, int by, int most, Predicate<Integer> possible) {
        List<Relief.Step> steps = new ArrayList<>();
        for (int amount = by; amount <= most && possible.test(amount); amount += by) {
            steps.add(new Relief.Step(kind, null, "", amount, kind == Relief.Kind.SEATS ? seats(amount) : amount));
        }
        if (!steps.isEmpty()) {
            ladders.add(new Ladder(steps));
        }
    }

    private static void staffed(List<Ladder> ladders, Relief.Kind kind, SchoolLayout.Place place) {
        List<Relief.Step> steps = new ArrayList<>();
        for (int more = 1; more <= MOST_MORE; more++) {
            steps.add(new Relief.Step(kind, place.id(), place.name(), more, more));
        }
        ladders.add(new Ladder(steps));
    }

    /** How many more seats a larger share is. */
    private int seats(int percent) {
        Arrangement more =
                known.with(known.rules().withUsablePercent(known.rules().usablePercent() + percent));
        return usable(more) - usable(known);
    }

    private static int usable(Arrangement known) {
        return known.seating().stream()
                .map(known::usable)
                .filter(usable -> usable != null)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Fewer steps first, then those that end earlier. */
    static Comparator<Relief> cheapestFirst() {
        return Comparator.<Relief>comparingInt(relief -> relief.steps().size()).thenComparingInt(Relief::end);
    }
}
