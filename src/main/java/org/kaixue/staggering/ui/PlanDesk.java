package org.kaixue.staggering.ui;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Exports;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.LongWork;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.Work;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.staggering.Arrangements;
import org.kaixue.staggering.ClassPages;
import org.kaixue.staggering.Completion;
import org.kaixue.staggering.GateCounts;
import org.kaixue.staggering.Occasion;
import org.kaixue.staggering.PlanId;
import org.kaixue.staggering.PlanOverview;
import org.kaixue.staggering.PlanRow;
import org.kaixue.staggering.PlanSheet;
import org.kaixue.staggering.Planning;
import org.kaixue.staggering.Plans;
import org.kaixue.staggering.Sought;
import org.kaixue.staggering.Wanted;
import org.springframework.stereotype.Component;

/** What the pages of plans work with. */
@Component
record PlanDesk(
        Plans plans,
        Planning planning,
        PlanOverview overview,
        Arrangements arrangements,
        ClassPages pages,
        GateCounts counts,
        Completion completion,
        Units units,
        Terms terms,
        Jurisdiction jurisdiction,
        LongWork works,
        Lists lists,
        Exports exports,
        BusinessClock clock,
        Texts texts) {

    UnitNode unit(Scope scope) {
        return units.tree().get(scope.unit());
    }

    /** The address of a page that names what it shows. */
    Address scoped(Scope scope, Address address) {
        return address.with("unit", unit(scope).code())
                .with("term", terms.get(scope.term()).code());
    }

    boolean proposes(UnitId unit) {
        return jurisdiction.may(Permission.STAGGERING_PROPOSE, unit);
    }

    boolean mayChange(UnitId unit) {
        return jurisdiction.may(Permission.STAGGERING_WRITE, unit);
    }

    /** Starts a search and shows the page with it. */
    void seek(PlanPage page, Wanted wanted) {
        UnitId school = page.unit().id();
        Messages.attempt(() -> {
            works.start(
                    "staggering.work",
                    about(school, page.occasion()),
                    progress -> planning.seek(school, page.term(), page.occasion(), wanted, progress));
            page.refresh().run();
        });
    }

    /** Throws the drafts away that came after a page was shown. */
    void discardDraftsSince(PlanPage page, PlanSheet then) {
        Set<PlanId> known = then.plans().stream().map(PlanRow::id).collect(Collectors.toSet());
        plans.sheet(page.unit().id(), page.term(), page.occasion(), null).plans().stream()
                .filter(plan -> plan.draft() && !known.contains(plan.id()))
                .forEach(draft -> plans.discard(draft.id()));
    }

    void seekForAll(UnitId unit, TermId term, Occasion occasion) {
        works.start(
                "staggering.work",
                about(unit, occasion),
                progress -> planning.seekForAll(unit, term, occasion, progress));
    }

    /** The person's latest search for plans of a unit. */
    Optional<Work<?>> search(UnitId unit, Occasion occasion) {
        return works.latest(about(unit, occasion));
    }

    /** What came of the person's latest search for a school, if it is over. */
    Optional<Sought> sought(UnitId school, Occasion occasion) {
        return search(school, occasion)
                .flatMap(Work::result)
                .filter(Sought.class::isInstance)
                .map(Sought.class::cast);
    }

    private static String about(UnitId unit, Occasion occasion) {
        return "staggering " + unit.value() + " " + occasion;
    }
}
