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

/** Facilities come in with their seats and states, are changed from a day on, and go again. */
@DatabaseTest
class FacilitySheetTest {

    private static final String HEADS = "学校,设施种类,设施名称,所属食堂,座位数,状态,日期\n";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Facilities facilities;

    @Autowired
    private SignedIn signedIn;

    private SheetsOf sheets;
    private UnitId school;

    @BeforeEach
    void plant() {
        sheets = new SheetsOf(beans, "facilities");
        SchoolFixture empty = organisation.aSchool().withCode("A").named("学校A", "School A");
        for (FacilityKind kind : FacilityKind.values()) {
            empty.withoutEntered(kind);
        }
        school = empty.entered();
        signedIn.as(Role.ADMINISTRATOR, organisation.prefecture());
    }

    @Test
    void facilities_come_in_with_the_zones_of_canteens_in_any_order_and_what_there_is_none_of() {
        Preview preview = sheets.preview(
                HEADS + "A,就餐区,东区,一食堂,６０席,,\n" + "A,餐厅,一食堂,,120,,2026-9-1\n" + "A,大门,南门,,,维修,\n" + "A,浴室,无,,,,\n");
        assertThat(faults(preview)).containsOnly("-");
        sheets.imports(preview);
        assertThat(facilities.rows(school))
                .extracting(row -> row.kind() + " " + row.name() + " " + row.seats() + " " + row.state())
                .containsExactly("CANTEEN 一食堂 120 IN_USE", "CANTEEN_ZONE 东区 60 IN_USE", "GATE 南门 null UNDER_REPAIR");
        assertThat(facilities.none(school)).containsExactly(FacilityKind.BATH);
        assertThat(outcomes(sheets.preview(HEADS + "A,就餐区,东区,一食堂,60,,\nA,浴室,无,,,,\n")))
                .containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED);
    }

    @Test
    void each_wrong_row_says_at_which_cell_and_why() {
        sheets.imports(HEADS + "A,食堂,一食堂,,120,,\nA,食堂,二食堂,,120,,\nA,就餐区,东区,一食堂,,,\nA,浴室,无,,,,\n");
        assertThat(faults(sheets.preview(HEADS
                        + "无此校,校门,南门,,,,\n"
                        + "A,操场,南门,,,,\n"
                        + "A,校门,,,,,\n"
                        + "A,校门,南门,,20,,\n"
                        + "A,就餐区,西区,,20,,\n"
                        + "A,就餐区,西区,三食堂,20,,\n"
                        + "A,就餐区,东区,二食堂,20,,\n"
                        + "A,校门,北门,,,坏了,\n"
                        + "A,食堂,无,,,,\n"
                        + "A,浴室,女浴室,,,,\n"
                        + "A,校门,东门,,,,\n"
                        + "A,校门,东门,,,,\n")))
                .containsExactly(
                        "school organisation.import.school-unknown",
                        "kind organisation.import.facility.kind-unknown",
                        "name intake.cell.missing",
                        "seats organisation.facility.no-seats",
                        "partOf organisation.facility.zone-without-canteen",
                        "partOf organisation.import.facility.canteen-unknown",
                        "partOf organisation.import.facility.other-canteen",
                        "state organisation.import.facility.state-unknown",
                        "name organisation.facility.none-but-some",
                        "kind organisation.import.facility.declared-none",
                        "-",
                        "name organisation.import.twice");
    }

    @Test
    void seats_and_states_change_from_a_day_on_and_are_as_before_when_the_import_is_undone() {
        sheets.imports(HEADS + "A,食堂,一食堂,,120,,2026-9-1\nA,校门,南门,,,,2026-9-1\nA,校门,北门,,,,2026-11-1\n");
        Preview preview =
                sheets.preview(HEADS + "A,食堂,一食堂,,150,,2026-11-1\nA,校门,南门,,,停用,2026-11-1\nA,校门,北门,,,维修,2026-11-1\n");
        assertThat(outcomes(preview)).containsOnly(Outcome.CHANGED);
        assertThat(preview.rows().getFirst().before()).containsOnlyKeys("seats");
        assertThat(preview.rows().getLast().before()).containsEntry("state", new Bilingual("使用中", "In use"));
        ImportId id = sheets.imports(preview);
        assertThat(states()).containsExactly("一食堂 150 IN_USE", "北门 null UNDER_REPAIR", "南门 null CLOSED");
        assertThat(facilities.history(school)).hasSize(4);
        sheets.undoes(id);
        assertThat(states()).containsExactly("一食堂 120 IN_USE", "北门 null IN_USE", "南门 null IN_USE");
        assertThat(facilities.history(school)).hasSize(3);
    }

    @Test
    void an_undone_import_takes_its_facilities_with_it() {
        ImportId id = sheets.imports(HEADS + "A,就餐区,东区,一食堂,60,,\nA,食堂,一食堂,,,,\nA,浴室,无,,,,\n");
        sheets.undoes(id);
        assertThat(facilities.rows(school)).isEmpty();
        assertThat(facilities.none(school)).isEmpty();
    }

    @Test
    void what_was_entered_since_keeps_an_import_from_being_undone() {
        ImportId id = sheets.imports(HEADS + "A,校门,南门,,,,2026-9-1\n");
        FacilityRow gate = facilities.rows(school).getFirst();
        facilities.change(
                gate.id(),
                new FacilityDraft(
                        FacilityKind.GATE, null, "南门", null, FacilityState.CLOSED, LocalDate.of(2026, 11, 1), null));
        assertThatThrownBy(() -> sheets.undoes(id)).satisfies(refused("organisation.import.changed-since"));
        assertThat(facilities.rows(school)).hasSize(1);
        assertThat(facilities.history(school)).hasSize(2);
    }

    @Test
    void facilities_that_the_sheet_does_not_name_are_listed_and_kept() {
        sheets.imports(HEADS + "A,校门,南门,,,,\n");
        assertThat(sheets.preview(HEADS + "A,校门,北门,,,,\n").absent())
                .containsExactly(new Bilingual("学校A 校门 南门", "School A Gate 南门"));
    }

    @Test
    void an_import_that_fails_at_any_statement_leaves_nothing_and_may_be_done_again() {
        sheets.imports(HEADS + "A,校门,南门,,,,2026-9-1\n");
        Preview preview = sheets.preview(HEADS + "A,校门,南门,,,停用,\nA,校门,北门,,,,\nA,浴室,无,,,,\n");
        assertThat(sheets.importsAfterFailures(preview)).isGreaterThan(7);
        assertThat(facilities.rows(school)).hasSize(2);
    }

    @Test
    void a_check_asks_as_often_for_a_thousand_rows_as_for_two() throws Exception {
        sheets.preview(HEADS + lines(2));
        int few = sheets.statements(HEADS + lines(2)).size();
        assertThat(sheets.statements(HEADS + lines(1_000))).hasSize(few).hasSizeLessThanOrEqualTo(5);
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(n -> "A,校门,门" + n + ",,,,\n").collect(Collectors.joining());
    }

    private List<String> states() {
        return facilities.rows(school).stream()
                .map(row -> row.name() + " " + row.seats() + " " + row.state())
                .sorted()
                .toList();
    }
}
