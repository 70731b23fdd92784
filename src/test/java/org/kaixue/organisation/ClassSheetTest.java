package org.kaixue.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaixue.intake.SheetsOf.faults;
import static org.kaixue.intake.SheetsOf.outcomes;
import static org.kaixue.intake.SheetsOf.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Role;
import org.kaixue.intake.ImportId;
import org.kaixue.intake.Outcome;
import org.kaixue.intake.Preview;
import org.kaixue.intake.SheetsOf;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Classes and their headcounts come in as schools count them, are changed from a day on, and go again. */
@DatabaseTest
class ClassSheetTest {

    private static final String HEADS = "学校,年级,班级,学生数,住校生,统计日期\n";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Units units;

    @Autowired
    private Classes classes;

    @Autowired
    private Headcounts headcounts;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private SheetsOf sheets;
    private UnitId county;
    private UnitId school;

    @BeforeEach
    void plant() {
        sheets = new SheetsOf(beans, "classes");
        county = organisation.aCounty();
        organisation.term();
        school = empty("A", SchoolType.PRIMARY);
        signedIn.as(Role.ADMINISTRATOR, organisation.prefecture());
    }

    @Test
    void grades_and_classes_are_understood_however_people_call_them() {
        empty("J", SchoolType.COMPLETE_SECONDARY);
        empty("N", SchoolType.NINE_YEAR);
        empty("K", SchoolType.KINDERGARTEN);
        empty("V", SchoolType.SENIOR);
        Preview preview = sheets.preview("""
                学校,学段,年级,班级,人数
                A,,三年级,1班,４０人
                A,,,三（2）班,40
                A,,3,三,40
                A,,2024级,（12）班,40
                J,,,初一(3)班,40
                J,,,八年级四班,40
                J,,,高二5班,40
                J,高中,一年级,1,40
                N,,,三2班,40
                N,,七年级,1,40
                K,,,小一班,40
                K,,大班,2,40
                V,,一年级,1-3班,40
                """);
        assertThat(faults(preview)).containsOnly("-");
        sheets.imports(preview);
        assertThat(named("A")).containsExactly("PRIMARY 3-1", "PRIMARY 3-2", "PRIMARY 3-3", "PRIMARY 3-12");
        assertThat(named("J")).containsExactly("JUNIOR 1-3", "JUNIOR 2-4", "SENIOR 1-1", "SENIOR 2-5");
        assertThat(named("N")).containsExactly("PRIMARY 3-2", "JUNIOR 1-1");
        assertThat(named("K")).containsExactly("KINDERGARTEN 1-1", "KINDERGARTEN 3-2");
        assertThat(named("V")).containsExactly("SENIOR 1-3");
    }

    @Test
    void each_wrong_row_says_at_which_cell_and_why() {
        empty("J", SchoolType.COMPLETE_SECONDARY);
        assertThat(faults(sheets.preview(HEADS
                        + "无此校,一,1,40,,\n"
                        + ",一,1,40,,\n"
                        + "A,,1,40,,\n"
                        + "A,八年级,1,40,,\n"
                        + "J,一年级,1,40,,\n"
                        + "A,一,甲班,40,,\n"
                        + "A,一,1,四十多,,\n"
                        + "A,一,1,,,\n"
                        + "A,一,1,400,,\n"
                        + "A,一,1,40,41,\n"
                        + "A,一,1,40,,1926-9-1\n"
                        + "A,一,1,40,,\n"
                        + "A,一年级,1班,41,,\n")))
                .containsExactly(
                        "school organisation.import.school-unknown",
                        "school intake.cell.missing",
                        "grade intake.cell.missing",
                        "grade organisation.import.class.grade-unknown",
                        "grade organisation.import.class.which-stage",
                        "number organisation.import.class.number",
                        "pupils intake.cell.count",
                        "pupils intake.cell.missing",
                        "pupils organisation.range",
                        "boarders organisation.headcount.more-boarders-than-pupils",
                        "from organisation.from-date",
                        "-",
                        "number organisation.import.twice");
    }

    @Test
    void a_changed_headcount_shows_old_and_new_and_the_old_one_is_kept() {
        sheets.imports(HEADS + "A,一,1,40,5,2026-9-1\nA,一,2,38,,2026-9-1\n");
        Preview preview = sheets.preview(HEADS + "A,一,1,42,,2026-10-1\nA,一,2,38,,2026-10-1\nA,一,3,30,,2026-10-1\n");
        assertThat(outcomes(preview)).containsExactly(Outcome.CHANGED, Outcome.UNCHANGED, Outcome.NEW);
        assertThat(preview.rows().getFirst().before())
                .containsOnlyKeys("pupils", "from")
                .containsEntry("pupils", new Bilingual("40", "40"))
                .containsEntry("from", new Bilingual("2026-09-01", "2026-09-01"));
        sheets.imports(preview);
        assertThat(rows("A")).extracting(ClassRow::pupils).containsExactly(42, 38, 30);
        assertThat(rows("A")).extracting(ClassRow::boarders).containsExactly(5, 0, 0);
        assertThat(headcounts.history(school)).hasSize(4);
        assertThat(until(LocalDate.of(2026, 9, 1), 40)).containsExactly("2026-10-01");
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        String file = HEADS + "A,一,1,40,5,\nA,一,2,38,,2026-9-1\n";
        sheets.imports(file);
        assertThat(outcomes(sheets.preview(file))).containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED);
    }

    @Test
    void classes_that_the_sheet_does_not_name_are_listed_and_kept() {
        sheets.imports(HEADS + "A,一,1,40,,\nA,一,2,38,,\n");
        assertThat(sheets.preview(HEADS + "A,一,1,40,,\n").absent())
                .containsExactly(new Bilingual("学校A 小学1年级（2）班", "School A Primary, grade 1, class 2"));
    }

    @Test
    void an_undone_import_takes_its_classes_with_it_and_what_it_corrected_stands_again() {
        ImportId first = sheets.imports(HEADS + "A,一,1,40,,2026-9-1\nA,一,2,38,,2026-9-1\n");
        ImportId id = sheets.imports(HEADS + "A,一,1,42,,2026-9-1\nA,一,2,37,,2026-10-1\nA,一,3,30,,\n");
        sheets.undoes(id);
        assertThat(rows("A")).extracting(ClassRow::pupils).containsExactly(40, 38);
        assertThat(until(LocalDate.of(2026, 9, 1), 38)).containsExactly("open");
        assertThat(outcomes(sheets.preview(HEADS + "A,一,1,40,,\nA,一,3,30,,\n")))
                .containsExactly(Outcome.UNCHANGED, Outcome.NEW);
        sheets.undoes(first);
        assertThat(rows("A")).isEmpty();
        assertThat(headcounts.history(school)).isEmpty();
    }

    @Test
    void what_was_declared_since_keeps_an_import_from_being_undone() {
        ImportId id = sheets.imports(HEADS + "A,一,1,40,,2026-9-1\n");
        headcounts.declare(rows("A").getFirst().id(), new HeadcountDraft(LocalDate.of(2026, 11, 1), 41, 0));
        assertThatThrownBy(() -> sheets.undoes(id)).satisfies(refused("organisation.import.changed-since"));
        ImportId second = sheets.imports(HEADS + "A,一,1,43,,2026-11-20\n");
        headcounts.declare(rows("A").getFirst().id(), new HeadcountDraft(LocalDate.of(2026, 11, 20), 44, 0));
        assertThatThrownBy(() -> sheets.undoes(second)).satisfies(refused("organisation.import.changed-since"));
        assertThat(rows("A")).extracting(ClassRow::pupils).containsExactly(44);
    }

    @Test
    void a_class_that_was_closed_is_not_opened_by_a_sheet() {
        sheets.imports(HEADS + "A,一,1,40,,\n");
        classes.close(rows("A").getFirst().id());
        assertThat(faults(sheets.preview(HEADS + "A,一,1,40,,\n")))
                .containsExactly("number organisation.import.class.closed");
    }

    @Test
    void a_principal_needs_no_school_in_the_sheet_and_touches_no_other() {
        empty("B", SchoolType.PRIMARY);
        organisation.aSchool().inCounty(county).withCode("A1").managedBy("A").entered();
        signedIn.as(Role.PRINCIPAL, school);
        assertThat(faults(sheets.preview("年级,班级,人数\n一,1,40\n"))).containsExactly("-");
        assertThat(faults(sheets.preview(HEADS + "B,一,1,40,,\n")))
                .containsExactly("school organisation.import.school-unknown");
    }

    @Test
    void an_import_that_fails_at_any_statement_leaves_nothing_and_may_be_done_again() {
        sheets.imports(HEADS + "A,一,1,40,,2026-9-1\n");
        Preview preview = sheets.preview(HEADS + "A,一,1,42,,2026-9-1\nA,一,2,38,,\n");
        assertThat(sheets.importsAfterFailures(preview)).isGreaterThan(8);
        assertThat(rows("A")).extracting(ClassRow::pupils).containsExactly(42, 38);
    }

    @Test
    void a_check_asks_as_often_for_a_thousand_rows_as_for_two() throws Exception {
        sheets.preview(HEADS + lines(2));
        int few = sheets.statements(HEADS + lines(2)).size();
        assertThat(sheets.statements(HEADS + lines(594))).hasSize(few).hasSizeLessThanOrEqualTo(4);
    }

    /** Up to 594 classes: 99 a grade. */
    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "A," + (n / 99 + 1) + "," + (n % 99 + 1) + ",40,,\n")
                .collect(Collectors.joining());
    }

    /** A school in which nothing is declared. */
    private UnitId empty(String code, SchoolType type) {
        return organisation
                .aSchool()
                .inCounty(county)
                .withCode(code)
                .named("学校" + code, "School " + code)
                .ofType(type)
                .with(0)
                .classes()
                .withoutStaffHeadcount()
                .entered();
    }

    private List<ClassRow> rows(String code) {
        UnitId of = units.tree().byCode(code).orElseThrow().id();
        return classes.rows(of, organisation.term().id());
    }

    private List<String> named(String code) {
        return rows(code).stream()
                .map(row -> row.stage() + " " + row.grade() + "-" + row.number())
                .toList();
    }

    private List<String> until(LocalDate from, int pupils) {
        return jdbc.sql("""
                        select coalesce(cast(standing_until as char(10)), 'open') from class_headcount
                        where from_date = ? and pupils = ?""").params(from, pupils).query(String.class).list();
    }
}
