package org.kaixue.staggering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.HeadcountDraft;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.SchoolLayout;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** The numbers without which no plan can be made, entered together. */
@DatabaseTest
class CompletionTest {

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    Completion completion;

    @Autowired
    Plans plans;

    @Autowired
    BusinessClock clock;

    @Autowired
    SignedIn signedIn;

    private UnitId school;

    @BeforeEach
    void a_school_without_headcounts_and_seats() {
        school = organisation
                .aSchool()
                .withoutHeadcounts()
                .withCanteen("一食堂", null)
                .entered();
        signedIn.as(Role.PRINCIPAL, school);
    }

    private PlanSheet sheet() {
        return plans.sheet(school, organisation.term().id(), Occasion.LUNCH, null);
    }

    private List<Obstacle.Kind> missing() {
        return sheet().setup().obstacles().stream().map(Obstacle::kind).toList();
    }

    private Map<ClassId, HeadcountDraft> counts(int pupils, int boarders) {
        HeadcountDraft draft = new HeadcountDraft(clock.today(), pupils, boarders);
        return sheet().known().layout().classes().stream()
                .collect(Collectors.toMap(SchoolLayout.Clazz::id, clazz -> draft));
    }

    private FacilityId canteen() {
        return sheet().known().seating().getFirst().id();
    }

    @Test
    void what_was_missing_is_there_at_once_and_can_be_taken_back() {
        assertThat(missing()).contains(Obstacle.Kind.HEADCOUNT, Obstacle.Kind.SEATS_UNKNOWN);

        Completion.Done done = completion.complete(school, counts(40, 0), Map.of(canteen(), 60));

        assertThat(sheet().setup().ready()).isTrue();
        assertThat(sheet().setup().usable()).isEqualTo(60);

        completion.takeBack(school, done);

        assertThat(missing()).contains(Obstacle.Kind.HEADCOUNT, Obstacle.Kind.SEATS_UNKNOWN);
    }

    @Test
    void one_number_that_cannot_be_is_refused_at_its_field_and_nothing_is_entered() {
        FacilityId canteen = canteen();
        assertThatThrownBy(() -> completion.complete(school, counts(40, 0), Map.of(canteen, 0)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo(canteen.value() + ".usable"));
        assertThat(missing()).contains(Obstacle.Kind.HEADCOUNT, Obstacle.Kind.SEATS_UNKNOWN);
    }

    @Test
    void more_boarders_than_pupils_and_a_class_too_large_to_be_are_refused_at_the_class() {
        assertThatThrownBy(() -> completion.complete(school, counts(40, 41), Map.of()))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .endsWith(".boarders"));
        assertThatThrownBy(() -> completion.complete(school, counts(1_000, 0), Map.of()))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.field()).endsWith(".pupils");
                    assertThat(refusal.values()).containsExactly(150L);
                });
    }
}
