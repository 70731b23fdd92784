package org.kaixue.staggering;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Work.Progress;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Service;

/**
 * Seeks plans. One search at a time uses the machine; each better plan is kept as it is found, so that leaving the page,
 * cancelling, or a later failure loses nothing.
 */
@Service
public class Planning {

    private final PlanStore store;
    private final PlanOverview overview;
    private final Jurisdiction jurisdiction;
    private final Semaphore machine = new Semaphore(1, true);

    Planning(PlanStore store, PlanOverview overview, Jurisdiction jurisdiction) {
        this.store = store;
        this.overview = overview;
        this.jurisdiction = jurisdiction;
    }

    /**
     * Seeks a draft for each aim; where no plan can exist or none is found, the smallest changes with which one exists.
     * Groups that a draft pins stay where they are.
     *
     * @throws RuleViolation if something is missing before a search makes sense
     */
    public Sought seek(UnitId school, TermId term, Occasion occasion, Wanted wanted, Progress progress) {
        jurisdiction.require(Permission.STAGGERING_PROPOSE, school);
        Arrangement known = store.known(school, term);
        Setup setup = SetupMaker.of(known, occasion);
        if (!setup.ready()) {
            throw new RuleViolation(
                    "staggering.plan.obstacles", setup.obstacles().size());
        }
        progress.at(0, 0, "staggering.work.waiting");
        return alone(progress, () -> new Search(store, school, known, setup, progress).of(wanted));
    }

    /**
     * Seeks the earliest plan for every school at and below a unit that has neither a published plan nor a draft.
     *
     * @return how many drafts it made, and for how many schools none was found
     */
    public ForAll seekForAll(UnitId scope, TermId term, Occasion occasion, Progress progress) {
        jurisdiction.require(Permission.STAGGERING_PROPOSE, scope);
        List<SchoolPlan> open = overview.of(scope, term, occasion).stream()
                .filter(school -> school.state() == SchoolPlan.State.NONE)
                .toList();
        int made = 0;
        int without = 0;
        for (int n = 0; n < open.size(); n++) {
            progress.at(n, open.size(), "staggering.work.schools");
            UnitId school = open.get(n).school();
            Arrangement known = store.known(school, term);
            Setup setup = SetupMaker.of(known, occasion);
            boolean found = alone(progress, () -> new Search(store, school, known, setup, Progress.UNWATCHED).quick());
            made += found ? 1 : 0;
            without += found ? 0 : 1;
        }
        return new ForAll(made, without);
    }

    /** Keeps the first plan that is found as a draft, without seeking a better one; empty where none is or can be. */
    public Optional<PlanId> first(UnitId school, TermId term, Occasion occasion) {
        jurisdiction.require(Permission.STAGGERING_PROPOSE, school);
        Arrangement known = store.known(school, term);
        Setup setup = SetupMaker.of(known, occasion);
        return setup.ready()
                ? alone(Progress.UNWATCHED, () -> new Search(store, school, known, setup, Progress.UNWATCHED).first())
                : Optional.empty();
    }

    /** What came of a search for many schools. */
    public record ForAll(int made, int without) {}

    private <T> T alone(Progress progress, Supplier<T> work) {
        try {
            while (!machine.tryAcquire(1, TimeUnit.SECONDS)) {
                progress.check();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        try {
            return work.get();
        } finally {
            machine.release();
        }
    }
}
