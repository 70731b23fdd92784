package org.kaixue.staggering;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Work.Progress;
import org.kaixue.organisation.UnitId;
import org.kaixue.solver.Aims;
import org.kaixue.solver.Answer;
import org.kaixue.solver.Checker;
import org.kaixue.solver.Plan;
import org.kaixue.solver.Problem;
import org.kaixue.solver.Slot;
import org.kaixue.solver.Solver;

/** One search for an occasion at a school, aim by aim; each better plan is kept as it is found. */
final class Search {

    private static final Duration FIRST_AIM = Duration.ofSeconds(10);
    private static final Duration FURTHER_AIM = Duration.ofSeconds(5);
    private static final long LOOK_MILLIS = 200;
    private static final int WORKERS = 2;

    private final PlanStore store;
    private final UnitId school;
    private final Arrangement known;
    private final Setup setup;
    private final Progress progress;

    Search(PlanStore store, UnitId school, Arrangement known, Setup setup, Progress progress) {
        this.store = store;
        this.school = school;
        this.known = known;
        this.setup = setup;
        this.progress = progress;
    }

    Sought of(Wanted wanted) {
        List<PlanId> kept = new ArrayList<>();
        boolean impossible = false;
        boolean pinned = false;
        Plan before = store.before(school, setup.occasion());
        for (Aim aim : Aim.values()) {
            if (!wanted.aims().contains(aim)
                    || (aim == Aim.FEWEST_CHANGES && before.slots().isEmpty())) {
                continue;
            }
            progress.at(0, 0, "staggering.work.aim." + aim);
            switch (solve(aim, aims(aim, wanted.latestEnd(), before), kept.isEmpty() ? FIRST_AIM : FURTHER_AIM)) {
                case Answer.Found found -> kept.add(keep(aim, found));
                case Answer.Impossible none -> {
                    pinned |= !pins(aim).isEmpty();
                    impossible |= pins(aim).isEmpty();
                }
                case Answer.Undecided undecided -> progress.check();
            }
            if (kept.isEmpty() && !pinned) {
                break;
            }
        }
        if (kept.isEmpty() && pinned) {
            throw new RuleViolation("staggering.plan.pins-in-the-way");
        }
        return new Sought(kept, impossible && kept.isEmpty(), kept.isEmpty() ? reliefs() : List.of());
    }

    /** Seeks the earliest plan only; whether there is one now. */
    boolean quick() {
        if (solve(Aim.EARLIEST, Aims.earliest(), FIRST_AIM) instanceof Answer.Found found) {
            keep(Aim.EARLIEST, found);
            return true;
        }
        return false;
    }

    /** Keeps the first plan that is found; empty if none is. */
    Optional<PlanId> first() {
        List<PlanId> kept = new ArrayList<>();
        List<Solver> running = new ArrayList<>();
        Solver solver = new Solver(setup.problem(), Aims.earliest(), WORKERS, found -> {
            kept.add(keep(Aim.EARLIEST, found));
            running.forEach(Solver::stop);
        });
        running.add(solver);
        solver.solve(FIRST_AIM);
        return kept.stream().findFirst();
    }

    private List<Relief> reliefs() {
        progress.at(0, 0, "staggering.work.reliefs");
        return new Reliefs(known, setup.occasion(), WORKERS, progress::check)
                .smallest().stream().sorted(Reliefs.cheapestFirst()).toList();
    }

    private Answer solve(Aim aim, Aims aims, Duration limit) {
        Problem problem = SetupMaker.of(known, setup.occasion(), pins(aim)).problem();
        Solver solver = new Solver(problem, aims, WORKERS, found -> {
            if (!cancelled()) {
                keep(aim, found);
                say(found);
            }
        });
        try (ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()) {
            watch.scheduleWithFixedDelay(
                    () -> stopIfCancelled(solver), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            Answer answer = solver.solve(limit);
            watch.shutdownNow();
            progress.check();
            return answer;
        }
    }

    private Map<UUID, Slot> pins(Aim aim) {
        return store.pinned(school, setup.occasion(), aim);
    }

    private void stopIfCancelled(Solver solver) {
        if (cancelled()) {
            solver.stop();
        }
    }

    private boolean cancelled() {
        try {
            progress.check();
            return false;
        } catch (CancellationException cancelled) {
            return true;
        }
    }

    /** Refuses to keep what the independent checker does not vouch for. */
    private PlanId keep(Aim aim, Answer.Found found) {
        if (!Checker.conflicts(setup.problem(), found.plan()).isEmpty()) {
            throw new IllegalStateException("A plan was found that does not hold");
        }
        return store.keep(school, setup, aim, found.plan(), found.bounds());
    }

    private void say(Answer.Found found) {
        int end = found.measures().end();
        if (setup.occasion().inHalfDays()) {
            progress.at(
                    0,
                    0,
                    "staggering.work.better.return",
                    Math.ceilDiv(end - setup.window().begins(), HalfDay.MINUTES),
                    found.measures().peak());
            return;
        }
        progress.at(
                0,
                0,
                "staggering.work.better",
                TimeWindow.clock(end),
                found.measures().queue(),
                found.measures().peak());
    }

    private Aims aims(Aim aim, @Nullable Integer latestEnd, Plan before) {
        return switch (aim) {
            case EARLIEST -> Aims.earliest();
            case LEAST_CROWDED ->
                Aims.leastCrowded(latestEnd == null ? setup.window().ends() : latestEnd);
            case FEWEST_CHANGES -> Aims.fewestChanges(before);
        };
    }
}
