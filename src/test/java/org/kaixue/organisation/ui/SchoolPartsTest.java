package org.kaixue.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Role;
import org.kaixue.organisation.Classes;
import org.kaixue.organisation.Facilities;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.FacilityRow;
import org.kaixue.organisation.FacilityState;
import org.kaixue.organisation.Openings;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The parts of a school's page, as its principal uses them. */
class SchoolPartsTest extends PageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Classes classes;

    @Autowired
    private Facilities facilities;

    @Autowired
    private Openings openings;

    private TermId term;
    private UnitId school;

    @BeforeEach
    void a_principal_and_his_school_with_one_class_of_forty() {
        term = organisation.term().id();
        school = organisation
                .aSchool()
                .withCode("S1")
                .with(40)
                .pupils()
                .with(1)
                .classes()
                .entered();
        signIn(Role.PRINCIPAL, school);
    }

    private void openPart(String tab) {
        open("organisation/school/S1?tab=" + tab);
    }

    private IntegerField number(String label) {
        return find(IntegerField.class).withCaption(label).single();
    }

    private @Nullable Integer pupils() {
        return classes.rows(school, term).getFirst().pupils();
    }

    private void declare(int pupils) {
        openPart("headcounts");
        test(grid("班级")).clickRow(0);
        number("学生").setValue(pupils);
        press("保存");
    }

    @Test
    void a_headcount_is_corrected_and_the_history_tells_old_and_new() {
        declare(38);
        assertThat(pupils()).isEqualTo(38);
        Grid<?> history = grid("申报记录");
        assertThat(List.of(cell(history, 0, 4), cell(history, 0, 5), cell(history, 0, 7)))
                .containsExactly("40", "38", "当前有效");
    }

    @Test
    void a_headcount_just_declared_is_undone_by_one_press() {
        declare(38);
        press("撤销");
        assertThat(pupils()).isEqualTo(40);
    }

    @Test
    void a_headcount_in_the_history_is_taken_back_after_a_question() {
        declare(38);
        test(grid("申报记录")).clickRow(0);
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
        assertThat(pupils()).isEqualTo(40);
    }

    @Test
    void more_boarders_than_pupils_are_refused_at_the_field_and_nothing_typed_is_lost() {
        openPart("headcounts");
        test(grid("班级")).clickRow(0);
        number("住校生").setValue(41);
        press("保存");
        assertThat(number("住校生").getErrorMessage()).contains("41");
        assertThat(number("住校生").getValue()).isEqualTo(41);
        assertThat(pupils()).isEqualTo(40);
    }

    @Test
    void a_closed_class_is_brought_back_by_one_press() {
        openPart("headcounts");
        test(grid("班级")).clickRow(0);
        press("停用班级");
        assertThat(classes.rows(school, term)).isEmpty();
        press("撤销");
        assertThat(classes.rows(school, term)).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_gate_is_closed_from_a_day_on() {
        openPart("facilities");
        int row =
                facilities.rows(school).stream().map(FacilityRow::kind).toList().indexOf(FacilityKind.GATE);
        test(grid("设施")).clickRow(row);
        Select<FacilityState> state = find(Select.class).withCaption("状态").single();
        state.setValue(FacilityState.CLOSED);
        press("保存");
        assertThat(facilities.rows(school).get(row).state()).isEqualTo(FacilityState.CLOSED);
    }

    @Test
    void a_facility_is_added_with_its_name() {
        openPart("facilities");
        press("新增设施");
        find(TextField.class).withCaption("名称").single().setValue("南门");
        press("保存");
        assertThat(facilities.rows(school)).extracting(FacilityRow::name).contains("南门");
    }

    @Test
    void an_opening_is_planned() {
        openPart("opening");
        test(find(Grid.class).single()).clickRow(0);
        find(DatePicker.class).withCaption("计划开学").single().setValue(TODAY.plusDays(3));
        press("保存");
        assertThat(openings.rows(school, term)).singleElement().satisfies(opening -> {
            assertThat(opening.stage()).isEqualTo(Stage.PRIMARY);
            assertThat(opening.planned()).isEqualTo(TODAY.plusDays(3));
        });
    }
}
