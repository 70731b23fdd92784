package org.kaixue.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.DeclaredRow.State;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Classes, their headcounts and the staff: changed, corrected, taken back, and never lost. */
@DatabaseTest
class HeadcountsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Classes classes;

    @Autowired
    private Headcounts headcounts;

    @Autowired
    private OrganisationFacts facts;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private UnitId school;
    private TermId term;
    private ClassRow first;
    private ClassRow second;

    @BeforeEach
    void a_principals_school_with_two_classes_of_forty() {
        term = organisation.term().id();
        school = organisation.aSchool().with(80).pupils().with(2).classes().entered();
        signedIn.as(Role.PRINCIPAL, school);
        first = classes.rows(school, term).getFirst();
        second = classes.rows(school, term).getLast();
    }

    private static HeadcountDraft pupils(LocalDate from, int pupils) {
        return new HeadcountDraft(from, pupils, 0);
    }

    private ClassRow now() {
        return classes.rows(school, term).stream()
                .filter(row -> row.id().equals(first.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<DeclaredRow> ofFirst() {
        return headcounts.history(school).stream()
                .filter(row -> first.id().equals(row.of()))
                .toList();
    }

    @Test
    void a_correction_that_is_undone_lets_what_it_corrected_hold_again() {
        headcounts.declare(first.id(), pupils(TODAY, 38));
        Declared correction = headcounts.declare(first.id(), pupils(TODAY, 39));
        assertThat(now().pupils()).isEqualTo(39);
        headcounts.takeBack(correction);
        assertThat(now().pupils()).isEqualTo(38);
        assertThat(ofFirst())
                .extracting(DeclaredRow::count, DeclaredRow::state)
                .containsExactlyInAnyOrder(tuple(39, State.TAKEN_BACK), tuple(38, State.HOLDS), tuple(40, State.PAST));
    }

    @Test
    void a_headcount_to_come_is_told_beside_todays_and_can_be_taken_back_once() {
        Declared planned = headcounts.declare(first.id(), pupils(TODAY.plusDays(7), 36));
        assertThat(now().pupils()).isEqualTo(40);
        assertThat(now().nextFrom()).isEqualTo(TODAY.plusDays(7));
        assertThat(now().nextPupils()).isEqualTo(36);
        headcounts.takeBack(planned);
        assertThat(now().nextFrom()).isNull();
        assertThatThrownBy(() -> headcounts.takeBack(planned))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("withdrawn-already");
    }

    @Test
    void each_headcount_stands_until_the_next_whatever_is_declared_corrected_and_taken_back_in_what_order() {
        Random random = new Random(7);
        List<Declared> declared = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            if (!declared.isEmpty() && random.nextInt(3) == 0) {
                headcounts.takeBack(declared.removeLast());
            } else {
                declared.add(headcounts.declare(first.id(), pupils(TODAY.plusDays(random.nextInt(-6, 6)), n)));
            }
            assertThat(jdbc.sql("""
                            select count(*) from (
                              select standing_until, lead(standing_from) over (
                                partition by class_id order by standing_from) as next_from
                              from class_headcount where standing_from is not null) x
                            where coalesce(standing_until, date '2000-01-01') <> coalesce(next_from, date '2000-01-01')""").query(Integer.class).single()).isZero();
            int others = 40;
            assertThat(facts.schools(school, term, null, null)
                            .getFirst()
                            .stages()
                            .getFirst()
                            .pupils())
                    .isEqualTo(Objects.requireNonNull(now().pupils()) + others);
        }
    }

    @Test
    void staff_taken_back_counts_as_before() {
        Declared more = headcounts.declareStaff(school, new StaffDraft(TODAY, 31));
        assertThat(facts.schools(school, term, null, null).getFirst().staff()).isEqualTo(31);
        headcounts.takeBack(more);
        assertThat(facts.schools(school, term, null, null).getFirst().staff()).isEqualTo(12);
    }

    @Test
    void what_was_declared_of_another_class_is_not_what_a_correction_corrected() {
        Declared ofFirst = headcounts.declare(first.id(), pupils(TODAY, 38));
        Declared ofSecond = headcounts.declare(second.id(), pupils(TODAY, 37));
        assertThatThrownBy(() -> headcounts.takeBack(new Declared(ofFirst.id(), ofSecond.id())))
                .isInstanceOf(AccessRefused.class);
        assertThat(now().pupils()).isEqualTo(38);
    }

    @Test
    void a_class_is_renumbered_with_its_headcounts_unless_the_number_is_taken() {
        ClassDraft ninth = new ClassDraft(first.stage(), first.entryYear(), 9);
        classes.change(first.id(), ninth);
        assertThat(now().number()).isEqualTo(9);
        assertThat(now().pupils()).isEqualTo(40);
        assertThatThrownBy(() -> classes.change(second.id(), ninth))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("number"));
        classes.change(first.id(), ninth);
    }

    @Test
    void a_closed_class_can_be_opened_again() {
        classes.close(first.id());
        assertThat(classes.rows(school, term)).extracting(ClassRow::id).containsExactly(second.id());
        classes.reopen(first.id());
        assertThat(classes.rows(school, term)).hasSize(2);
    }

    @Test
    void another_schools_principal_is_refused() {
        Declared declared = headcounts.declare(first.id(), pupils(TODAY, 38));
        signedIn.as(Role.PRINCIPAL, organisation.aSchool().entered());
        List<ThrowingCallable> attempts = List.of(
                () -> headcounts.takeBack(declared),
                () -> headcounts.history(school),
                () -> classes.rows(school, term),
                () -> classes.add(school, new ClassDraft(Stage.PRIMARY, 2026, 9)),
                () -> classes.change(first.id(), new ClassDraft(Stage.PRIMARY, 2026, 9)),
                () -> classes.close(first.id()),
                () -> classes.reopen(first.id()));
        assertThat(attempts).allSatisfy(attempt -> assertThatThrownBy(attempt).isInstanceOf(AccessRefused.class));
    }
}
