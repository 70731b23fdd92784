package org.kaixue.staggering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Work.Progress;
import org.kaixue.organisation.FacilityState;
import org.kaixue.organisation.UnitId;
import org.kaixue.solver.Conflict;
import org.kaixue.solver.Slot;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan from draft to published to replaced, and what a hand does to it. */
@DatabaseTest
class PlansTest {

    @Autowired
    private StaggeringFixture fixture;

    @Autowired
    private Plans plans;

    @Autowired
    private Planning planning;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private UnitId school;
    private PlanId draft;

    @BeforeEach
    void a_principal_with_a_draft() {
        school = fixture.aSchool().entered();
        signedIn.as(Role.PRINCIPAL, school);
        draft = fixture.drafted(school);
    }

    private PlanSheet sheet(PlanId chosen) {
        return plans.sheet(school, fixture.term(), Occasion.LUNCH, chosen);
    }

    private PlanRow row(PlanId plan) {
        return Objects.requireNonNull(sheet(plan).shown());
    }

    private Standing standing(PlanId plan) {
        return Objects.requireNonNull(sheet(plan).standing());
    }

    private int publish(PlanId plan) {
        return plans.publish(plan, row(plan).version());
    }

    private void seekAgain() {
        planning.seek(
                school, fixture.term(), Occasion.LUNCH, new Wanted(Set.of(Aim.EARLIEST), null), Progress.UNWATCHED);
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    /** To where another class is already. */
    private Move intoEachOther() {
        List<Assigned> where = sheet(draft).slots();
        return new Move(where.getFirst().group(), where.getLast().slot());
    }

    @Test
    void a_draft_is_published_as_the_next_number_and_replaced_by_the_one_after_it() {
        assertThat(publish(draft)).isEqualTo(1);
        assertThat(row(draft).state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(row(draft).publishedBy()).isEqualTo("PRINCIPAL");
        PlanId next = fixture.drafted(school);
        assertThat(next).isNotEqualTo(draft);
        assertThat(publish(next)).isEqualTo(2);
        assertThat(plans.versions(school, Occasion.LUNCH))
                .extracting(PlanRow::id, PlanRow::state)
                .containsExactly(tuple(next, PlanState.PUBLISHED), tuple(draft, PlanState.REPLACED));
        assertThat(sheet(draft).plans()).extracting(PlanRow::id).containsExactly(next);
        refused("staggering.plan.not-a-draft", () -> plans.publish(draft, 0));
    }

    @Test
    void publishing_is_in_the_trail() {
        publish(draft);
        assertThat(jdbc.sql("select after_values from audit_entry where action = 'staggering.published'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("LUNCH", "1");
    }

    @Test
    void a_plan_that_does_not_hold_is_not_published() {
        fixture.set(school, "东区", FacilityState.CLOSED);
        refused("staggering.plan.does-not-hold", () -> publish(draft));
        fixture.set(school, "东区", FacilityState.IN_USE);
        fixture.declare(school, 0, 43);
        refused("staggering.plan.does-not-hold", () -> publish(draft));
        assertThat(plans.versions(school, Occasion.LUNCH)).isEmpty();
    }

    @Test
    void a_plan_that_somebody_changed_meanwhile_is_not_published_even_if_it_comes_to_the_same() {
        Assigned one = sheet(draft).slots().getFirst();
        plans.move(draft, new Move(one.group(), one.slot()));
        int seen = row(draft).version();
        plans.move(draft, new Move(one.group(), one.slot()));
        refused("staggering.plan.changed-meanwhile", () -> plans.publish(draft, seen));
        publish(draft);
    }

    @Test
    void a_move_keeps_its_conflicts_shows_them_and_can_be_taken_back() {
        Move move = intoEachOther();
        Move back = plans.move(draft, move).orElseThrow();
        assertThat(standing(draft).conflicts()).extracting(Conflict::kind).contains(Conflict.Kind.SEATS);
        assertThat(row(draft).measures()).isEqualTo(standing(draft).measures());
        plans.move(draft, back);
        assertThat(standing(draft).holds()).isTrue();
    }

    @Test
    void what_a_move_costs_is_told_before_and_is_what_it_then_does() {
        Move move = intoEachOther();
        Cost cost = plans.cost(draft, move);
        assertThat(standing(draft).holds()).as("nothing is changed yet").isTrue();
        assertThat(cost.before()).isEqualTo(row(draft).measures());
        Move back = plans.move(draft, move).orElseThrow();
        assertThat(standing(draft).conflicts()).containsExactlyElementsOf(cost.arising());
        assertThat(row(draft).measures()).isEqualTo(cost.after());
        assertThat(plans.cost(draft, back).settled()).isEqualTo(cost.arising().size());
    }

    @Test
    void a_group_or_a_place_of_another_school_is_moved_nowhere() {
        Assigned one = sheet(draft).slots().getFirst();
        UnitId other = fixture.aSchool().entered();
        Slot theirs = new Slot(fixture.zone(other, "东区"), one.slot().start());
        assertThatThrownBy(() -> plans.move(draft, new Move(one.group(), theirs)))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> plans.move(draft, new Move(theirs.place(), one.slot())))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void what_is_pinned_stays_through_a_new_search_and_the_rest_moves_around_it() {
        Assigned first = sheet(draft).slots().getFirst();
        Slot later = new Slot(first.slot().place(), first.slot().start() + 60);
        plans.move(draft, new Move(first.group(), later));
        seekAgain();
        Assigned then = Objects.requireNonNull(sheet(draft).byGroup().get(first.group()));
        assertThat(then.slot()).isEqualTo(later);
        assertThat(then.pinned()).isTrue();
        assertThat(standing(draft).holds()).isTrue();
        plans.pin(draft, first.group(), false);
        seekAgain();
        assertThat(sheet(draft).byGroup().get(first.group()))
                .as("unpinned, it eats as early as it can")
                .isNotEqualTo(then);
    }

    @Test
    void a_published_plan_is_changed_only_in_a_draft_of_it() {
        publish(draft);
        Assigned one = sheet(draft).slots().getFirst();
        Move later =
                new Move(one.group(), new Slot(one.slot().place(), one.slot().start() + 60));
        refused("staggering.plan.not-a-draft", () -> plans.move(draft, later));
        refused("staggering.plan.not-a-draft", () -> plans.pin(draft, one.group(), true));
        refused("staggering.plan.not-a-draft", () -> plans.discard(draft));
        PlanId copy = plans.draftOf(draft);
        assertThat(row(copy).changes()).isZero();
        plans.move(copy, later);
        assertThat(row(copy).changes()).isEqualTo(1);
        assertThat(sheet(draft).slots()).contains(one);
    }

    @Test
    void a_discarded_draft_is_gone() {
        plans.discard(draft);
        assertThat(sheet(draft).plans()).isEmpty();
        assertThatThrownBy(() -> plans.discard(draft)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void a_county_officer_sees_the_plan_and_cannot_publish_it() {
        signedIn.as(Role.COUNTY_OFFICER, school);
        assertThat(sheet(draft).writable()).isFalse();
        assertThatThrownBy(() -> publish(draft)).isInstanceOf(AccessRefused.class);
    }
}
