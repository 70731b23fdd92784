package org.kaixue.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Ids;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Classes;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.Term;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.Rows;
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
    private Rows rows;

    @Autowired
    private JdbcClient jdbc;

    private Term term;
    private UnitId school;
    private ClassId clazz;

    @BeforeEach
    void a_school() {
        term = organisation.term();
        school = organisation.aSchool().inCounty(organisation.aCounty()).entered();
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
        assertThat(new RetentionRule(List.of(term), 180, end.plusDays(180)).overForLeaver(within))
                .isFalse();
        assertThat(new RetentionRule(List.of(term), 180, end.plusDays(181)).overForLeaver(within))
                .isTrue();
        assertThat(new RetentionRule(List.of(term), 180, end.plusDays(181)).overForClass(Stage.PRIMARY, 2000, null))
                .as("no term tells which classes are still taught")
                .isFalse();
        assertThat(new RetentionRule(List.of(term), 180, end).overForClass(Stage.PRIMARY, term.schoolYear() - 5, null))
                .isFalse();
        assertThat(new RetentionRule(List.of(term), 180, end).overForClass(Stage.PRIMARY, term.schoolYear() - 6, null))
                .isTrue();
    }
}
