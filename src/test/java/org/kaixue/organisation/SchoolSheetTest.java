package org.kaixue.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaixue.intake.SheetsOf.faults;
import static org.kaixue.intake.SheetsOf.outcomes;
import static org.kaixue.intake.SheetsOf.refused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Permission;
import org.kaixue.common.Role;
import org.kaixue.intake.ImportId;
import org.kaixue.intake.Outcome;
import org.kaixue.intake.Preview;
import org.kaixue.intake.SheetsOf;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeDraft;
import org.kaixue.notice.Severity;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TableContents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Schools come in from the list that a bureau has, are changed by a newer one, and go again while nothing hangs on them. */
@DatabaseTest
class SchoolSheetTest {

    private static final String HEADS = "县市,学校代码,学校名称,办学类型,是否寄宿,所属中心校,校医,教职工人数\n";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Units units;

    @Autowired
    private Schools schools;

    @Autowired
    private Headcounts headcounts;

    @Autowired
    private NoticeBoard notices;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private DataSource database;

    private SheetsOf sheets;
    private UnitId county;
    private UnitId other;

    @BeforeEach
    void plant() {
        sheets = new SheetsOf(beans, "schools");
        county = organisation.aCounty("639003", "牧云县", "Muyun");
        other = organisation.aCounty("639004", "雪泉市", "Xuequan");
        signedIn.as(Role.ADMINISTRATOR, organisation.prefecture());
    }

    @Test
    void schools_come_in_as_bureaus_write_them() {
        Preview preview = sheets.preview("""
                澜雪州学校名录,,,,,,,
                县市,学校代码,学校名称,办学类型,是否寄宿,所属中心校,校医,教职工人数
                牧云县,６３９００３００１,中心小学,小学,√,,卓玛,４５人
                牧云县,639003002,东坡教学点,教学点,×,中心小学,无,3
                雪泉市,639004001,第一中学,初中、高中,是,,,
                雪泉市,639004002,一贯学校,九年一贯制学校,,,,120
                合计,,4,,,,,
                """);
        assertThat(faults(preview)).containsOnly("-");
        assertThat(preview.skipped()).isEqualTo(1);
        sheets.imports(preview);
        SchoolDraft central = draft("639003001");
        assertThat(central.boarding()).isTrue();
        assertThat(central.schoolDoctor()).isEqualTo("卓玛");
        assertThat(central.nameEn()).isEqualTo("中心小学");
        SchoolDraft point = draft("639003002");
        assertThat(point.managedBy()).isEqualTo("639003001");
        assertThat(point.schoolDoctor()).isNull();
        assertThat(draft("639004001").type()).isEqualTo(SchoolType.COMPLETE_SECONDARY);
        assertThat(draft("639004002").type()).isEqualTo(SchoolType.NINE_YEAR);
        assertThat(headcounts.history(id("639003001")))
                .singleElement()
                .satisfies(declared -> assertThat(declared.count()).isEqualTo(45));
    }

    @Test
    void a_sheet_named_after_its_county_needs_no_column_for_it() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", null)) {
            for (String name : List.of("雪泉市", "别的")) {
                try (Worksheet sheet = workbook.newWorksheet(name)) {
                    List<List<String>> rows =
                            List.of(List.of("学校代码", "学校名称", "类型"), List.of(name.equals("别的") ? "2" : "1", "甲", "小学"));
                    for (int r = 0; r < rows.size(); r++) {
                        for (int c = 0; c < rows.get(r).size(); c++) {
                            sheet.value(r, c, rows.get(r).get(c));
                        }
                    }
                }
            }
        }
        Preview preview = sheets.preview(out.toByteArray());
        assertThat(faults(preview)).containsExactly("-", "county intake.cell.missing");
        sheets.imports(preview);
        assertThat(units.tree().byCode("1").orElseThrow().parent()).isEqualTo(other);
    }

    @Test
    void each_wrong_row_says_at_which_cell_and_why() {
        assertThat(faults(sheets.preview(HEADS
                        + "无此县,1,甲,小学,,,,\n"
                        + ",2,乙,小学,,,,\n"
                        + "牧云县,三号,丙,小学,,,,\n"
                        + "牧云县,4,,小学,,,,\n"
                        + "牧云县,5,戊,大学,,,,\n"
                        + "牧云县,6,己,小学,也许,,,\n"
                        + "牧云县,7,庚,小学,,别的学校,,\n"
                        + "牧云县,8,辛,教学点,,别的学校,,\n"
                        + "牧云县,9,壬,小学,,,,很多\n"
                        + "牧云县,639003,癸,小学,,,,\n"
                        + "牧云县,11,子,小学,,,,\n"
                        + "牧云县,11,丑,小学,,,,\n")))
                .containsExactly(
                        "county organisation.import.county-unknown",
                        "county intake.cell.missing",
                        "code organisation.import.code",
                        "nameZh intake.cell.missing",
                        "type organisation.import.type-unknown",
                        "boarding intake.cell.yes-or-no",
                        "managedBy organisation.school.manages-itself",
                        "managedBy organisation.import.manager-unknown",
                        "staff intake.cell.count",
                        "code organisation.code.taken",
                        "-",
                        "code organisation.import.twice");
    }

    @Test
    void a_known_school_shows_old_and_new_and_keeps_what_the_sheet_does_not_say() {
        UnitId school = aSchool("A");
        Preview preview = sheets.preview(HEADS + "牧云县,A,新校名,,是,,卓玛,20\n");
        assertThat(outcomes(preview)).containsExactly(Outcome.CHANGED);
        assertThat(preview.rows().getFirst().before())
                .containsOnlyKeys("nameZh", "boarding", "schoolDoctor", "staff")
                .containsEntry("boarding", new Bilingual("否", "no"))
                .containsEntry("nameZh", new Bilingual("学校A", "学校A"));
        sheets.imports(preview);
        assertThat(schools.draft(school))
                .matches(draft -> draft.nameZh().equals("新校名") && draft.boarding())
                .matches(draft -> draft.nameEn().equals("School A") && draft.type() == SchoolType.PRIMARY);
        assertThat(outcomes(sheets.preview(HEADS + "牧云县,A,新校名,,是,,卓玛,20\n"))).containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void what_another_wrote_since_the_preview_keeps_it_from_being_imported() {
        UnitId school = aSchool("A");
        Preview preview = sheets.preview(HEADS + "牧云县,A,新校名,,,,,\n");
        schools.change(school, renamed(school, "别人改的名"));
        assertThatThrownBy(() -> sheets.imports(preview)).satisfies(refused("intake.changed-meanwhile"));
    }

    @Test
    void a_school_keeps_the_stages_in_which_it_has_classes_and_its_county() {
        aSchool("A");
        assertThat(faults(sheets.preview(HEADS + "牧云县,A,,初中,,,,\n雪泉市,A,,,,,,\n")))
                .containsExactly("type organisation.school.stage-in-use", "county organisation.import.moved");
    }

    @Test
    void schools_that_the_sheet_does_not_name_are_listed_and_kept() {
        aSchool("A");
        organisation.aSchool().inCounty(other).withCode("Z").entered();
        assertThat(sheets.preview(HEADS + "牧云县,B,乙,小学,,,,\n").absent())
                .containsExactly(new Bilingual("学校A", "School A"));
    }

    @Test
    void an_undone_import_leaves_no_new_school_and_the_others_as_they_were() {
        UnitId school = aSchool("A");
        SchoolDraft before = schools.draft(school);
        String file = HEADS + "牧云县,A,新校名,,是,,卓玛,20\n牧云县,B,乙,小学,,,,9\n牧云县,C,丙,教学点,,B,,\n";
        ImportId id = sheets.imports(file);
        assertThat(draft("C").managedBy()).isEqualTo("B");
        notices.raise(new NoticeDraft(
                id("B"), Permission.STOCK_READ, Severity.WARNING, "notice.none", List.of(), "supply", "test/B", null));
        sheets.undoes(id);
        assertThat(units.tree().byCode("B")).isEmpty();
        assertThat(units.tree().byCode("C")).isEmpty();
        assertThat(schools.draft(school).withVersion(0)).isEqualTo(before.withVersion(0));
        assertThat(outcomes(sheets.preview(file))).containsExactly(Outcome.CHANGED, Outcome.NEW, Outcome.NEW);
        sheets.imports(file);
        assertThat(draft("C").managedBy()).isEqualTo("B");
    }

    @Test
    void what_was_built_on_it_or_changed_since_keeps_an_import_from_being_undone() {
        UnitId school = aSchool("A");
        ImportId added = sheets.imports(HEADS + "牧云县,B,乙,小学,,,,\n");
        new SheetsOf(beans, "schools").imports(HEADS + "牧云县,B,乙校,,,,,\n");
        assertThatThrownBy(() -> sheets.undoes(added)).satisfies(refused("organisation.import.in-use"));
        assertThat(units.tree().byCode("B")).isPresent();
        ImportId changed = sheets.imports(HEADS + "牧云县,A,新校名,,,,,\n");
        schools.change(school, renamed(school, "又一个名"));
        assertThatThrownBy(() -> sheets.undoes(changed)).satisfies(refused("organisation.import.changed-since"));
        assertThat(schools.draft(school).nameZh()).isEqualTo("又一个名");
    }

    @Test
    void a_county_officer_brings_in_his_county_and_a_principal_only_his_school() {
        UnitId school = aSchool("A");
        organisation.aSchool().inCounty(other).withCode("Z").entered();
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThat(faults(sheets.preview("学校代码,学校名称,类型\nB,乙,小学\nZ,丙,小学\n")))
                .containsExactly("-", "code organisation.code.taken");
        assertThat(faults(sheets.preview(HEADS + "雪泉市,B,乙,小学,,,,\n")))
                .containsExactly("county organisation.import.county-unknown");
        signedIn.as(Role.PRINCIPAL, school);
        assertThat(faults(sheets.preview(HEADS + "牧云县,A,,,,,卓玛,\n牧云县,B,乙,小学,,,,\n")))
                .containsExactly("-", "county organisation.import.county-unknown");
        signedIn.as(Role.LOGISTICS, county);
        assertThatThrownBy(() -> sheets.preview(HEADS)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void an_import_that_fails_at_any_statement_leaves_nothing_and_may_be_done_again() {
        aSchool("A");
        Preview preview = sheets.preview(HEADS + "牧云县,A,新校名,,是,,卓玛,20\n牧云县,B,乙,小学,,,,9\n");
        assertThat(sheets.importsAfterFailures(preview)).isGreaterThan(10);
        assertThat(draft("B").nameZh()).isEqualTo("乙");
    }

    @Test
    void a_cancelled_import_leaves_nothing_and_may_be_done_again() {
        Preview preview = sheets.preview(HEADS + "牧云县,B,乙,小学,,,,9\n");
        TableContents before = TableContents.of(database);
        assertThatThrownBy(() -> sheets.cancels(preview)).isInstanceOf(CancellationException.class);
        assertThat(TableContents.of(database)).isEqualTo(before);
        sheets.imports(preview);
        assertThat(draft("B").nameZh()).isEqualTo("乙");
    }

    @Test
    void a_check_asks_as_often_for_a_thousand_rows_as_for_two() throws Exception {
        sheets.preview(HEADS + lines(2));
        int few = sheets.statements(HEADS + lines(2)).size();
        assertThat(sheets.statements(HEADS + lines(1_000))).hasSize(few).hasSizeLessThanOrEqualTo(5);
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "牧云县,N" + n + ",新校" + n + ",小学,,,,\n")
                .collect(Collectors.joining());
    }

    private UnitId aSchool(String code) {
        return organisation
                .aSchool()
                .inCounty(county)
                .withCode(code)
                .named("学校" + code, "School " + code)
                .entered();
    }

    private SchoolDraft renamed(UnitId school, String name) {
        SchoolDraft now = schools.draft(school);
        return new SchoolDraft(
                now.code(),
                name,
                now.nameEn(),
                now.type(),
                now.boarding(),
                now.managedBy(),
                now.leader(),
                now.schoolOfficer(),
                now.schoolDoctor(),
                now.schoolRegulator(),
                now.areaCleaned(),
                now.cleaners(),
                now.version());
    }

    private SchoolDraft draft(String code) {
        return schools.draft(id(code));
    }

    private UnitId id(String code) {
        return units.tree().byCode(code).orElseThrow().id();
    }
}
