package org.kaixue.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaixue.intake.SheetsOf.faults;
import static org.kaixue.intake.SheetsOf.outcomes;
import static org.kaixue.intake.SheetsOf.refused;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Role;
import org.kaixue.intake.ImportId;
import org.kaixue.intake.Outcome;
import org.kaixue.intake.Preview;
import org.kaixue.intake.SheetsOf;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bureau's form comes in whole, twice without a change, and goes again. */
@DatabaseTest
class RosterSheetTest {

    private static final String HEADS =
            "学校,班级,学号,姓名,身份证号,是否住校,寝室,监护人姓名,监护人电话,最高体温,症状," + "所到地,接触史,社区登记,健康码,限制返校,限制原因,填表日期\n";
    private static final String WHOLE = ",是,男生楼 203,监护人甲,13800005678,３６．５℃,无,本县,否,是,绿码,否,,2026-11-20\n";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Persons persons;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private SheetsOf sheets;
    private UnitId school;
    private UnitId other;

    @BeforeEach
    void two_schools_of_which_the_principal_keeps_one() {
        UnitId county = organisation.aCounty();
        organisation.term();
        school = organisation
                .aSchool()
                .inCounty(county)
                .withCode("A")
                .named("甲校", "School A")
                .entered();
        other = organisation
                .aSchool()
                .inCounty(county)
                .withCode("B")
                .named("乙校", "School B")
                .entered();
        sheets = new SheetsOf(beans, "roster");
        signedIn.as(Role.PRINCIPAL, school);
    }

    /** Invented: no place has this code. */
    private static String id(int n) {
        String digits = "9901012015030%01d%03d".formatted(1 + n % 9, n);
        return digits + IdNumber.check(digits);
    }

    private static String row(String clazz, String code, String name, String id) {
        return "," + clazz + "," + code + "," + name + "," + id + WHOLE;
    }

    private String rowsOfPeople() {
        return jdbc
                .sql("select code, name, dormitory, complete, version from person order by school_id, code")
                .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                        + row.getBoolean(4) + " " + row.getInt(5))
                .list()
                .stream()
                .collect(Collectors.joining("; "));
    }

    @Test
    void a_whole_form_is_taken_in_complete_and_its_number_stands_nowhere() {
        sheets.imports(HEADS + row("一年级1班", "S1", "学生甲", id(1)) + ",,T1,教师甲,,,,,,,,,,,,,,\n");
        assertThat(rowsOfPeople()).isEqualTo("S1 学生甲 男生楼 203 true 0; T1 教师甲 null false 0");
        assertThat(persons.find(school, "", 10))
                .extracting(PersonRow::kind)
                .containsExactly(PersonKind.PUPIL, PersonKind.STAFF);
        assertThat(jdbc.sql("select count(*) from person where id_sealed is not null and octet_length(id_index) = 32")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from sheet_import_row")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_same_file_twice_changes_nothing_however_the_words_are_written() {
        String file = HEADS + row("一年级1班", "S1", "学生甲", id(1)) + row("2年级（1）班", "S2", "学生乙", id(2));
        sheets.imports(file);
        assertThat(outcomes(sheets.preview(file))).containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED);
        assertThat(outcomes(sheets.preview(HEADS + row("一1班", "S1", "学生甲", " " + id(1).toLowerCase(Locale.ROOT))
                        + ",2-1,S2,学生乙,,,,,,,,,,,,,,\n")))
                .containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED);
    }

    @Test
    void each_wrong_row_says_at_which_cell_and_why() {
        sheets.imports(HEADS + row("一年级1班", "S1", "学生甲", id(1)));
        signedIn.as(Role.PRINCIPAL, other);
        sheets.imports(HEADS + row("一年级1班", "S9", "学生癸", id(9)));
        signedIn.as(Role.PRINCIPAL, school);
        String bad = id(3).substring(0, 17) + (id(3).endsWith("0") ? "1" : "0");
        assertThat(faults(sheets.preview(HEADS
                        + "乙校,一年级1班,S2,学生,,,,,,,,,,,,,,\n"
                        + ",一年级9班,S2,学生,,,,,,,,,,,,,,\n"
                        + ",甲班,S2,学生,,,,,,,,,,,,,,\n"
                        + row("一年级1班", "S2", "学生", bad)
                        + row("一年级1班", "S2", "学生", "990101201503020000")
                        + row("一年级1班", "S2", "学生", "9.9010120150301E+17")
                        + row("一年级1班", "S2", "学生", id(9))
                        + row("一年级1班", "S1", "学生", id(4))
                        + ",一年级1班,,学生,,,,,,,,,,,,,,\n"
                        + ",一年级1班,S2,,,,,,,,,,,,,,,\n"
                        + ",一年级1班,S2,学生,,,,,,73,,,,,,,,\n"
                        + ",一年级1班,S2,学生,,,,,,三十六度,,,,,,,,\n"
                        + ",一年级1班,S2,学生,,,,,,,,,也许,,,,,\n"
                        + ",一年级1班,S2,学生,,,,,,,,,,,蓝码,,,\n"
                        + ",一年级1班,S2,学生,,,,,,,,,,,,是,,\n"
                        + ",一年级1班,S2,学生,,,,,,,,,,,,,,2099-1-1\n"
                        + ",一年级1班,S2,学生,,,,,打电话,,,,,,,,,\n"
                        + row("一年级1班", "S2", "学生", id(5))
                        + row("一年级1班", "S3", "学生", id(5))
                        + row("一年级1班", "S2", "学生", id(6)))))
                .containsExactly(
                        "school organisation.import.school-unknown",
                        "clazz organisation.import.class-unknown",
                        "clazz organisation.import.class.number",
                        "idNumber people.id.check",
                        "idNumber people.id.rounded",
                        "idNumber intake.cell.shortened",
                        "idNumber people.import.elsewhere",
                        "code people.import.code-of-another",
                        "code intake.cell.missing",
                        "name intake.cell.missing",
                        "temperature people.temperature",
                        "temperature people.import.temperature",
                        "contact intake.cell.yes-or-no",
                        "healthCode people.import.health-code-unknown",
                        "restriction people.restriction.missing",
                        "filledOn people.filled-on.future",
                        "guardianPhone people.phone",
                        "-",
                        "idNumber people.import.twice.number",
                        "code people.import.twice.code");
    }

    @Test
    void who_changed_class_is_known_by_the_number_and_shown_masked_with_old_and_new() {
        sheets.imports(HEADS + row("一年级1班", "S1", "学生甲", id(1)));
        Preview preview = sheets.preview(HEADS + "," + "二年级1班,S7,学生乙," + id(1) + ",否,无,,13900005678,,,,,,,,,\n");
        assertThat(outcomes(preview)).containsExactly(Outcome.CHANGED);
        assertThat(preview.rows().getFirst().before())
                .containsOnlyKeys("clazz", "code", "name", "boarder", "dormitory", "guardianPhone")
                .containsEntry("clazz", new Bilingual("小学1年级（1）班", "Primary, grade 1, class 1"))
                .containsEntry("name", new Bilingual("学*甲", "学*甲"))
                .containsEntry("guardianPhone", new Bilingual("138****5678", "138****5678"));
        ImportId id = sheets.imports(preview);
        assertThat(rowsOfPeople()).isEqualTo("S7 学生乙 null true 1");
        assertThat(jdbc.sql("select was from sheet_import_row")
                        .query(String.class)
                        .single())
                .doesNotContain("学生甲", "13800005678");
        sheets.undoes(id);
        assertThat(rowsOfPeople()).isEqualTo("S1 学生甲 男生楼 203 true 2");
        assertThat(persons.find(school, "S1", 10)).hasSize(1);
    }

    @Test
    void a_number_that_was_not_known_is_added_to_whoever_has_the_code() {
        sheets.imports(HEADS + ",一年级1班,S1,学生甲,,,,,,,,,,,,,,\n");
        Preview preview = sheets.preview(HEADS + row("一年级1班", "S1", "学生甲", id(1)));
        assertThat(outcomes(preview)).containsExactly(Outcome.CHANGED);
        assertThat(preview.rows().getFirst().before()).containsEntry("idNumber", new Bilingual("", ""));
        sheets.imports(preview);
        assertThat(outcomes(sheets.preview(HEADS + row("一年级1班", "S1", "学生甲", id(1)))))
                .containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void who_is_missing_from_a_class_that_the_sheet_names_is_listed_masked_and_kept() {
        sheets.imports(HEADS
                + row("一年级1班", "S1", "学生甲", id(1))
                + row("一年级1班", "S2", "学生乙", id(2))
                + row("二年级1班", "S3", "学生丙", id(3)));
        assertThat(sheets.preview(HEADS + row("一年级1班", "S1", "学生甲", id(1))).absent())
                .containsExactly(new Bilingual("S2 学*乙", "S2 学*乙"));
    }

    @Test
    void an_undone_import_takes_its_people_with_it_unless_one_was_changed_or_used_since() {
        ImportId first = sheets.imports(HEADS + row("一年级1班", "S1", "学生甲", id(1)));
        sheets.undoes(first);
        assertThat(rowsOfPeople()).isEmpty();
        ImportId second = sheets.imports(HEADS + row("一年级1班", "S1", "学生甲", id(1)));
        ImportId third = sheets.imports(HEADS + row("二年级1班", "S1", "学生甲", id(1)));
        assertThatThrownBy(() -> sheets.undoes(second)).satisfies(refused("people.import.changed-since"));
        sheets.undoes(third);
        assertThat(rowsOfPeople()).isEqualTo("S1 学生甲 男生楼 203 true 2");
    }

    @Test
    void an_import_that_fails_anywhere_leaves_nothing() {
        sheets.imports(HEADS + row("一年级1班", "S1", "学生甲", id(1)));
        assertThat(sheets.importsAfterFailures(
                        sheets.preview(HEADS + row("二年级1班", "S1", "学生甲", id(1)) + row("一年级1班", "S2", "学生乙", id(2)))))
                .isPositive();
        assertThat(rowsOfPeople()).startsWith("S1 学生甲 男生楼 203 true 1; S2");
    }

    @Test
    void the_statements_of_a_check_follow_the_schools_and_not_the_rows() throws Exception {
        String one = HEADS + row("一年级1班", "S1", "学生甲", id(1));
        String many = HEADS
                + IntStream.range(0, 300)
                        .mapToObj(n -> row("一年级1班", "S" + n, "学生甲", id(n)))
                        .collect(Collectors.joining());
        sheets.preview(one);
        assertThat(sheets.statements(many)).hasSameSizeAs(sheets.statements(one));
    }

    @Test
    void whoever_does_not_keep_the_roster_imports_nothing_and_a_bureau_with_the_grant_imports_for_all() {
        for (Role role :
                List.of(Role.DOCTOR, Role.SUPERVISOR, Role.COUNTY_OFFICER, Role.BUREAU_OFFICER, Role.ADMINISTRATOR)) {
            signedIn.as(role, organisation.prefecture());
            assertThatThrownBy(() -> sheets.preview(HEADS)).isInstanceOf(AccessRefused.class);
        }
        signedIn.as("all", new Grant(Role.PRINCIPAL, organisation.prefecture()));
        sheets.imports(HEADS + "甲校" + row("一年级1班", "S1", "学生甲", id(1)) + "B" + row("一年级1班", "S1", "学生乙", id(2)));
        assertThat(rowsOfPeople()).contains("学生甲").contains("学生乙");
    }
}
