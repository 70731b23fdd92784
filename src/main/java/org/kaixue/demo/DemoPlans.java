package org.kaixue.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.kaixue.common.BusinessClock;
import org.kaixue.organisation.Facilities;
import org.kaixue.organisation.FacilityDraft;
import org.kaixue.organisation.FacilityState;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.staggering.Occasion;
import org.kaixue.staggering.PlanRow;
import org.kaixue.staggering.Planning;
import org.kaixue.staggering.Plans;
import org.springframework.stereotype.Service;

/** Publishes the lunch plans of the schools that have opened, and of the principal's; then one canteen is closed. */
@Service
class DemoPlans {

    private final Units units;
    private final Terms terms;
    private final Planning planning;
    private final Plans plans;
    private final Facilities facilities;
    private final BusinessClock clock;

    DemoPlans(Units units, Terms terms, Planning planning, Plans plans, Facilities facilities, BusinessClock clock) {
        this.units = units;
        this.terms = terms;
        this.planning = planning;
        this.plans = plans;
        this.facilities = facilities;
        this.clock = clock;
    }

    void publish() {
        List<DemoSchool> schools = DemoPrefecture.schools();
        String principals = DemoSignIn.principals(schools);
        TermId term = terms.current().id();
        schools.stream()
                .filter(school -> school.code().equals(principals)
                        || school.type().stages().contains(Stage.SENIOR))
                .map(school -> unit(school.code()))
                .forEach(school -> publish(school, term));
        schools.stream()
                .filter(school -> school.canteens() > 1
                        && school.type().stages().contains(Stage.SENIOR)
                        && !school.code().equals(principals))
                .reduce((earlier, later) -> later)
                .ifPresent(school -> close(unit(school.code())));
    }

    private void publish(UnitId school, TermId term) {
        planning.first(school, term, Occasion.LUNCH).ifPresent(plan -> {
            PlanRow draft = plans.sheet(school, term, Occasion.LUNCH, plan).shown();
            plans.publish(plan, Objects.requireNonNull(draft).version());
        });
    }

    /** Its second canteen, since yesterday. */
    private void close(UnitId school) {
        LocalDate yesterday = clock.today().minusDays(1);
        facilities.rows(school).stream()
                .filter(row -> row.name().equals(DemoCanteens.SECOND))
                .forEach(row -> facilities.change(
                        row.id(),
                        new FacilityDraft(
                                row.kind(),
                                row.partOf(),
                                row.name(),
                                row.seats(),
                                FacilityState.CLOSED,
                                yesterday,
                                null)));
    }

    private UnitId unit(String code) {
        return units.tree().byCode(code).orElseThrow().id();
    }
}
