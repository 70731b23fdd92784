package org.kaixue.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Role;
import org.kaixue.organisation.CalendarEditor;
import org.kaixue.organisation.ExceptionDraft;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.Term;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.WeekDraft;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

class TermViewTest extends PageTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private CalendarEditor calendar;

    private UnitId prefecture;
    private UnitId county;
    private Term term;

    @BeforeEach
    void a_county_and_a_term() {
        prefecture = organisation.prefecture();
        county = organisation.aCounty();
        term = organisation.term();
    }

    private void openTerm() {
        open(TermView.address(term).href());
    }

    private void save() {
        press("保存");
    }

    private TextField text(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    @Test
    void a_bureau_officer_sets_a_week_for_all_and_it_is_listed_in_words() {
        signIn(Role.BUREAU_OFFICER, prefecture);
        openTerm();
        press("设置周教学日");
        CheckboxGroup<DayOfWeek> boarders = boxes("寄宿制学校");
        boarders.setValue(EnumSet.complementOf(EnumSet.of(DayOfWeek.SATURDAY)));
        save();
        assertThat(calendar.weeks(term.id())).singleElement().satisfies(week -> {
            assertThat(week.county()).isNull();
            assertThat(week.boarderDays()).hasSize(6);
        });
        Grid<?> weeks = grid("周教学日");
        assertThat(cell(weeks, 0, 2)).isEqualTo("周一至周五");
        assertThat(cell(weeks, 0, 3)).isEqualTo("周一至周五、周日");
    }

    @Test
    void a_week_without_days_is_refused_at_its_field() {
        signIn(Role.BUREAU_OFFICER, prefecture);
        openTerm();
        press("设置周教学日");
        CheckboxGroup<DayOfWeek> days = boxes("走读学校");
        days.setValue(Set.of());
        save();
        assertThat(days.isInvalid()).isTrue();
        assertThat(days.getErrorMessage()).isNotBlank();
        assertThat(calendar.weeks(term.id())).isEmpty();
    }

    @Test
    void a_second_week_for_the_same_county_and_stage_is_refused_at_its_field() {
        signIn(Role.COUNTY_OFFICER, county);
        calendar.setWeek(new WeekDraft(term.id(), county, null, Set.of(DayOfWeek.MONDAY), Set.of(DayOfWeek.MONDAY)));
        openTerm();
        press("设置周教学日");
        save();
        Select<?> stage = find(Select.class).withCaption("学段").single();
        assertThat(stage.getErrorMessage()).contains("已设置");
    }

    @Test
    void a_county_officer_sets_days_off_for_his_county_only() {
        signIn(Role.COUNTY_OFFICER, county);
        openTerm();
        press("添加放假或调休");
        find(DatePicker.class).withCaption("日期").single().setValue(NEW_YEAR);
        text("事由").setValue("元旦");
        save();
        assertThat(calendar.exceptions(term.id()))
                .containsExactly(new ExceptionDraft(term.id(), county, null, NEW_YEAR, false, "元旦"));
    }

    @Test
    void a_day_outside_the_term_is_refused_at_its_field() {
        signIn(Role.BUREAU_OFFICER, prefecture);
        openTerm();
        press("添加放假或调休");
        DatePicker day = find(DatePicker.class).withCaption("日期").single();
        day.setValue(LocalDate.of(2028, 1, 1));
        text("事由").setValue("元旦");
        save();
        assertThat(day.getErrorMessage()).contains("不在本学期内");
        assertThat(calendar.exceptions(term.id())).isEmpty();
    }

    @Test
    void what_is_removed_can_be_brought_back() {
        signIn(Role.BUREAU_OFFICER, prefecture);
        ExceptionDraft day = new ExceptionDraft(term.id(), null, null, NEW_YEAR, false, "元旦");
        calendar.setException(day);
        openTerm();
        test(grid("放假与调休")).clickRow(0);
        press("删除");
        assertThat(calendar.exceptions(term.id())).isEmpty();
        press("撤销");
        assertThat(calendar.exceptions(term.id())).isEqualTo(List.of(day));
    }

    @Test
    void a_principal_sees_the_weeks_and_is_offered_no_change() {
        signIn(Role.PRINCIPAL, organisation.aSchool().inCounty(county).entered());
        openTerm();
        assertThat(find(Grid.class).all()).hasSize(2);
        assertThat(find(Button.class).withText("设置周教学日").all()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<DayOfWeek> boxes(String label) {
        return find(CheckboxGroup.class).withCaption(label).single();
    }
}
