package org.kaixue.hygiene.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.hygiene.HygieneFixture;
import org.kaixue.hygiene.HygieneKind;
import org.kaixue.hygiene.HygieneLogs;
import org.kaixue.hygiene.HygienePlace;
import org.kaixue.hygiene.HygienePlans;
import org.kaixue.hygiene.HygieneStandards;
import org.kaixue.hygiene.LogRow;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of hygiene as a school's staff and the bureau see it. */
class HygienePageTest extends PageTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private HygieneFixture fixture;

    @Autowired
    private HygieneLogs logs;

    @Autowired
    private HygienePlans plans;

    @Autowired
    private HygieneStandards standards;

    @Autowired
    private BusinessClock clock;

    private UnitId prefecture;
    private UnitId school;
    private TermId term;
    private LocalDate today;

    @BeforeEach
    void an_open_school() {
        term = organisation.term().id();
        prefecture = organisation.prefecture();
        UnitId county = organisation.aCounty("C7", "七县", "County Seven");
        today = clock.today();
        school = organisation.aSchool().inCounty(county).withCode("S1").entered();
        signIn(Role.DOCTOR, school);
    }

    private List<LogRow> entries() {
        return SystemWork.as("test", () -> logs.of(school, today, today));
    }

    private void touch(String label) {
        test(all(Button.class).stream()
                        .filter(button ->
                                button.getAriaLabel().filter(label::equals).isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
        roundTrip();
    }

    private void number(String label, int value) {
        test(all(IntegerField.class).stream()
                        .filter(field -> label.equals(field.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(value);
    }

    @Test
    void one_touch_logs_a_place_and_can_be_undone() {
        open("hygiene");
        touch("食堂：登记消毒");
        assertThat(entries()).singleElement().satisfies(row -> {
            assertThat(row.place()).isEqualTo(HygienePlace.CANTEEN);
            assertThat(row.kind()).isEqualTo(HygieneKind.DISINFECTION);
            assertThat(row.concentration()).isEqualTo(500);
        });
        assertThat(spans()).anyMatch(text -> text.startsWith("今天还差消毒 9 次、通风 12 次"));
        press("撤销");
        assertThat(entries()).hasSize(2).noneMatch(LogRow::stands);
        assertThat(spans()).anyMatch(text -> text.startsWith("今天还差消毒 10 次、通风 12 次"));
    }

    private List<String> spans() {
        return all(Span.class).stream().map(Span::getText).toList();
    }

    @Test
    void what_was_done_with_another_strength_is_told_in_a_form_that_says_what_is_wrong() {
        open("hygiene");
        touch("补登消毒");
        number("浓度（mg/L）", 50_000);
        press("保存");
        assertThat(entries()).isEmpty();
        assertThat(all(IntegerField.class))
                .anyMatch(field -> String.valueOf(field.getErrorMessage()).contains("84 原液约为 50000 mg/L"));
        number("浓度（mg/L）", 1_000);
        press("保存");
        assertThat(entries()).singleElement().satisfies(row -> assertThat(row.concentration())
                .isEqualTo(1_000));
    }

    @Test
    void a_wrong_entry_is_taken_back_in_the_log_with_a_reason() {
        fixture.loggedBy(school, "记错");
        open("hygiene?view=log");
        test(find(Grid.class).single()).clickRow(0);
        test(find(TextArea.class).single()).setValue("记错时间");
        all(Button.class).stream()
                .filter(button -> button.getText().equals("冲销"))
                .reduce((first, last) -> last)
                .ifPresent(button -> test(button).click());
        roundTrip();
        assertThat(entries()).hasSize(2).noneMatch(LogRow::stands);
    }

    @Test
    void a_school_says_that_it_has_no_such_place_and_why() {
        open("hygiene?view=places");
        touch("修改：食堂");
        test(find(Checkbox.class).single()).click();
        press("保存");
        assertThat(all(TextField.class)).anyMatch(field -> "请写明为什么没有。".equals(field.getErrorMessage()));
        test(all(TextField.class).getLast()).setValue("走读，不供餐");
        press("保存");
        assertThat(SystemWork.as("test", () -> plans.places(school, term)))
                .anyMatch(row -> row.place() == HygienePlace.CANTEEN && !row.present());
    }

    @Test
    void a_supervisor_reads_and_is_offered_nothing_to_press() {
        signIn(Role.SUPERVISOR, school);
        open("hygiene");
        assertThat(all(Button.class)).extracting(Button::getText).doesNotContain("已消毒", "补登");
    }

    @Test
    void the_bureau_sees_who_is_behind_and_sets_the_standard_from_tomorrow() {
        signIn(Role.BUREAU_OFFICER, prefecture);
        open("hygiene");
        assertThat(spans()).anyMatch(text -> text.equals("1 所学校至少 3 个上课日没有任何登记。"));
        open("hygiene?view=standard");
        touch("修改：教室");
        number("通风（次/日）", 5);
        test(all(TextField.class).getLast()).setValue("流感季加强通风");
        press("保存");
        assertThat(standards.on(today.plusDays(1)))
                .anyMatch(standard -> standard.place() == HygienePlace.CLASSROOM && standard.airings() == 5);
        assertThat(standards.on(today)).noneMatch(standard -> standard.airings() == 5);
    }

    @Test
    void before_it_opens_a_school_sees_what_is_still_to_be_done_once() {
        UnitId coming = organisation
                .aSchool()
                .withCode("S2")
                .openingOn(today.plusDays(3))
                .entered();
        signIn(Role.PRINCIPAL, coming);
        open("hygiene");
        assertThat(spans()).contains("开学前最近 7 天内还有 6 类场所没有全面消毒，最近 3 天内还有 5 类没有通风。");
    }
}
