package org.kaixue.staggering;

import java.util.Set;
import java.util.UUID;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.SystemWork;
import org.kaixue.common.ui.Work.Progress;
import org.kaixue.organisation.ClassRow;
import org.kaixue.organisation.Classes;
import org.kaixue.organisation.Facilities;
import org.kaixue.organisation.FacilityDraft;
import org.kaixue.organisation.FacilityRow;
import org.kaixue.organisation.FacilityState;
import org.kaixue.organisation.HeadcountDraft;
import org.kaixue.organisation.Headcounts;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.SchoolFixture;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Component;

/** Schools with a canteen of two zones, and what happens to them, for tests of plans. */
@Component
class StaggeringFixture {

    private final OrganisationFixtures organisation;
    private final Classes classes;
    private final Headcounts headcounts;
    private final Facilities facilities;
    private final Planning planning;
    private final Plans plans;
    private final BusinessClock clock;

    StaggeringFixture(
            OrganisationFixtures organisation,
            Classes classes,
            Headcounts headcounts,
            Facilities facilities,
            Planning planning,
            Plans plans,
            BusinessClock clock) {
        this.organisation = organisation;
        this.classes = classes;
        this.headcounts = headcounts;
        this.facilities = facilities;
        this.planning = planning;
        this.plans = plans;
        this.clock = clock;
    }

    TermId term() {
        return organisation.term().id();
    }

    /** Three classes of forty in two zones where one class has room at a time: the usual lunch has three sittings. */
    SchoolFixture aSchool() {
        return organisation
                .aSchool()
                .ofType(SchoolType.JUNIOR)
                .withCanteen("一食堂", null)
                .withZone("一食堂", "东区", 84)
                .withZone("一食堂", "西区", 84)
                .withClass(Stage.JUNIOR, 1, 40, 10)
                .withClass(Stage.JUNIOR, 2, 40, 10)
                .withClass(Stage.JUNIOR, 3, 40, 10);
    }

    /** Ten classes where six have room. */
    SchoolFixture anOverfullSchool() {
        SchoolFixture school = organisation
                .aSchool()
                .ofType(SchoolType.JUNIOR)
                .withCanteen("一食堂", null)
                .withZone("一食堂", "东区", 84)
                .withZone("一食堂", "西区", 84);
        for (int n = 0; n < 10; n++) {
            school.withClass(Stage.JUNIOR, 1 + n % 3, 40, 0);
        }
        return school;
    }

    PlanId drafted(UnitId school) {
        return drafted(school, Occasion.LUNCH);
    }

    private PlanId drafted(UnitId school, Occasion occasion) {
        return SystemWork.as(
                        "fixtures",
                        () -> planning.seek(
                                school, term(), occasion, new Wanted(Set.of(Aim.EARLIEST), null), Progress.UNWATCHED))
                .plans()
                .getFirst();
    }

    PlanId published(UnitId school) {
        return published(school, Occasion.LUNCH);
    }

    PlanId published(UnitId school, Occasion occasion) {
        PlanId draft = drafted(school, occasion);
        SystemWork.run("fixtures", () -> plans.publish(draft, version(school, occasion, draft)));
        return draft;
    }

    int version(UnitId school, PlanId plan) {
        return version(school, Occasion.LUNCH, plan);
    }

    private int version(UnitId school, Occasion occasion, PlanId plan) {
        PlanRow shown = SystemWork.as("fixtures", () -> plans.sheet(school, term(), occasion, plan))
                .shown();
        return shown == null ? -1 : shown.version();
    }

    void declare(UnitId school, int clazz, int pupils) {
        SystemWork.run("fixtures", () -> {
            ClassRow row = classes.rows(school, term()).get(clazz);
            headcounts.declare(row.id(), new HeadcountDraft(clock.today(), pupils, 10));
        });
    }

    void set(UnitId school, String place, FacilityState state) {
        SystemWork.run("fixtures", () -> {
            FacilityRow row = facilities.rows(school).stream()
                    .filter(one -> one.name().equals(place))
                    .findFirst()
                    .orElseThrow();
            facilities.change(
                    row.id(),
                    new FacilityDraft(row.kind(), row.partOf(), row.name(), row.seats(), state, clock.today(), null));
        });
    }

    UUID zone(UnitId school, String name) {
        return SystemWork.as("fixtures", () -> facilities.rows(school)).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }
}
