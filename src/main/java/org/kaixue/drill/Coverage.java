package org.kaixue.drill;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.OrganisationFacts;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.StageFacts;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which schools have passed which scenarios, and which should have; judged anew each time, in four statements. */
@Service
public class Coverage {

    private final OrganisationFacts facts;
    private final CoverageBook book;
    private final ScenarioShelf shelf;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;

    Coverage(
            OrganisationFacts facts,
            CoverageBook book,
            ScenarioShelf shelf,
            Jurisdiction jurisdiction,
            BusinessClock clock) {
        this.facts = facts;
        this.book = book;
        this.shelf = shelf;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /**
     * The schools at and below a unit, in the order of the tree.
     *
     * @param batch only those that open in this batch; null for all
     * @param stage only those that teach this stage; null for all
     */
    @Transactional(readOnly = true)
    public List<SchoolCoverage> of(UnitId scope, TermId term, @Nullable Integer batch, @Nullable Stage stage) {
        jurisdiction.require(Permission.DRILLS_READ, scope);
        LocalDate today = clock.today();
        List<Scenario> scenarios = shelf.drilled();
        DrillRule rule = scenarios.isEmpty() ? null : shelf.rule(today);
        CoverageBook.Known known = book.known(scope, term);
        return facts.schools(scope, term, batch, stage).stream()
                .map(school -> coverage(school, scenarios, known, rule, today))
                .toList();
    }

    /** One school. */
    @Transactional(readOnly = true)
    public SchoolCoverage of(UnitId school, TermId term) {
        return of(school, term, null, null).stream().findFirst().orElseThrow(AccessRefused::new);
    }

    private static SchoolCoverage coverage(
            SchoolFacts school,
            List<Scenario> scenarios,
            CoverageBook.Known known,
            @Nullable DrillRule rule,
            LocalDate today) {
        UnitId id = school.school();
        SchoolTraits traits = SchoolTraits.of(school, known.buses(id));
        LocalDate opens = school.stages().stream()
                .map(StageFacts::openingDay)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        List<ScenarioStanding> standings = scenarios.stream()
                .map(scenario -> ScenarioStanding.judge(
                        scenario.id(),
                        scenario.edition().concerns().judge(traits),
                        known.held(id, scenario.id()),
                        known.open(id, scenario.id()),
                        opens,
                        Objects.requireNonNull(rule),
                        today))
                .toList();
        return new SchoolCoverage(
                id, school.county(), school.type(), opens, traits, school.staff(), standings, known.count(id));
    }
}
