package org.kaixue.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.DateRange;
import org.kaixue.common.Ids;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Classes;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.Season;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.Term;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.Rows;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody is kept longer than the retention after the last term in which he was there. */
@DatabaseTest
class RetentionTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Classes classes;

    @Autowired
    private RosterEditor editor;

    @Autowired
    private Retention retention;

    @Autowired
    private RetentionOutlook outlook;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Rows rows;

    @Autowired
    private JdbcClient jdbc;

    private Term term;
    private UnitId county;
    private UnitId school;
    private ClassId clazz;

    @BeforeEach
    void a_school() {
        term = organisation.term();
        county = organisation.aCounty();
        school = organisation.aSchool().inCounty(county).entered();
        clazz = SystemWork.as(
                "test", () -> classes.rows(school, term.id()).getFirst().id());
    }

    private PersonId enter(PersonKind kind, String code) {
        return SystemWork.as(
                "test",
                () -> editor.add(school, PersonDraft.of(kind, kind == PersonKind.PUPIL ? clazz : null, code, "某人")));
    }

    private List<String> kept() {
        return jdbc.sql("select code from person order by code")
                .query(String.class)
                .list();
    }

    private int forget() {
        return SystemWork.as("test", retention::forget);
    }

    @Test
    void who_left_long_ago_and_whose_class_has_ended_long_ago_go_and_nobody_else() {
        enter(PersonKind.PUPIL, "P1");
        enter(PersonKind.STAFF, "T1");
        PersonId gone = enter(PersonKind.STAFF, "T2");
        SystemWork.run("test", () -> editor.leave(gone));
        assertThat(forget()).isZero();

        rows.write("update person set left_on = ? where code = 'T2'", LocalDate.of(2020, 1, 1));
        assertThat(forget()).isEqualTo(1);
        assertThat(kept()).containsExactly("P1", "T1");

        rows.write("update school_class set entry_year = 2000 where id = ?", Ids.bytes(clazz.value()));
        assertThat(forget()).isEqualTo(1);
        assertThat(kept()).containsExactly("T1");
        assertThat(jdbc.sql(
                                "select before_values from audit_entry where action = 'people.forgotten' order by happened_at, id")
                        .query(String.class)
                        .list())
                .containsExactly("leavers=1; graduates=0; days=180", "leavers=0; graduates=1; days=180");
    }

    @Test
    void a_term_holds_its_people_until_the_retention_after_its_end_is_over() {
        LocalDate end = Objects.requireNonNull(term.days().last());
        LocalDate within = end.minusDays(10);
        assertThat(on(end).ofLeaver(within)).isEqualTo(new RetentionRule.End(term, end.plusDays(181)));
        assertThat(new RetentionRule.End(term, end).over(end.minusDays(1))).isFalse();
        assertThat(new RetentionRule.End(term, end).over(end)).isTrue();
        assertThat(on(end.plusDays(181)).ofClass(Stage.PRIMARY, 2000, null))
                .as("no term tells which classes are still taught")
                .isNull();
        assertThat(on(end).ofClass(Stage.PRIMARY, term.schoolYear() - 5, null))
                .as("taught in the only term there is")
                .isNull();
        assertThat(on(end).ofClass(Stage.PRIMARY, term.schoolYear() - 6, null))
                .isEqualTo(new RetentionRule.End(null, end));
    }

    private RetentionRule on(LocalDate today) {
        return new RetentionRule(List.of(term), 180, today);
    }

    @Test
    void a_class_goes_so_long_after_its_last_term_if_a_later_term_is_known() {
        LocalDate end = Objects.requireNonNull(term.days().last());
        Term next = new Term(
                new TermId(Ids.next()),
                "NEXT",
                new Bilingual("下一学年", "Next year"),
                term.schoolYear() + 1,
                Season.AUTUMN,
                new DateRange(end.plusDays(200), end.plusDays(300)));
        RetentionRule rule = new RetentionRule(List.of(term, next), 180, end);
        RetentionRule.End over = rule.ofClass(Stage.PRIMARY, term.schoolYear() - 5, null);
        assertThat(over).isEqualTo(new RetentionRule.End(term, end.plusDays(181)));
        assertThat(rule.ofClass(Stage.PRIMARY, term.schoolYear() - 4, null))
                .as("taught in the next one too")
                .isNull();
        assertThat(rule.ofClass(Stage.PRIMARY, term.schoolYear(), end.minusDays(5)))
                .as("closed in the term")
                .isEqualTo(over);
    }

    @Test
    void whom_it_will_delete_is_said_before_and_only_as_a_number() {
        enter(PersonKind.PUPIL, "P1");
        enter(PersonKind.STAFF, "T1");
        enter(PersonKind.STAFF, "T2");
        enter(PersonKind.STAFF, "T3");
        rows.write("update person set left_on = ? where code = 'T1'", LocalDate.of(2020, 1, 1));
        rows.write(
                "update person set left_on = ? where code = 'T2'", clock.today().minusDays(150));
        signedIn.as(Role.COUNTY_OFFICER, county);
        RetentionSheet sheet = outlook.of(county);
        assertThat(sheet.days()).isEqualTo(180);
        assertThat(sheet.due()).isEqualTo(1);
        assertThat(sheet.all()).isEqualTo(2);
        assertThat(sheet.rows())
                .containsExactly(
                        new RetentionRow(school, RetentionRow.Reason.LEFT, null, LocalDate.of(2020, 6, 30), 1),
                        new RetentionRow(
                                school,
                                RetentionRow.Reason.LEFT,
                                null,
                                clock.today().plusDays(31),
                                1));

        rows.write("update school_class set entry_year = 2000 where id = ?", Ids.bytes(clazz.value()));
        assertThat(outlook.of(county).rows())
                .filteredOn(row -> row.reason() == RetentionRow.Reason.FINISHED)
                .singleElement()
                .isEqualTo(new RetentionRow(school, RetentionRow.Reason.FINISHED, null, clock.today(), 1));
        assertThat(outlook.of(county).due()).isEqualTo(2);
        assertThat(forget()).as("what was said").isEqualTo(2);
        assertThat(outlook.of(county).due()).isZero();
        signedIn.as(Role.COUNTY_OFFICER, organisation.aCounty());
        assertThatThrownBy(() -> outlook.of(county)).isInstanceOf(AccessRefused.class);
    }
}
