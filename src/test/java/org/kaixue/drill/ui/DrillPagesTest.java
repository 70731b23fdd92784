package org.kaixue.drill.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.drill.DrillFixture;
import org.kaixue.drill.DrillId;
import org.kaixue.drill.DrillSheet;
import org.kaixue.drill.DrillState;
import org.kaixue.drill.Drills;
import org.kaixue.drill.Evaluations;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of drills as a principal and others see them. */
class DrillPagesTest extends PageTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private DrillFixture fixture;

    @Autowired
    private Drills drills;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private BusinessClock clock;

    private UnitId county;
    private UnitId school;
    private DrillId drill;

    @BeforeEach
    void a_drill_for_today() {
        organisation.term();
        fixture.scenarios();
        county = organisation.aCounty("C7", "七县", "County Seven");
        school = organisation
                .aSchool()
                .inCounty(county)
                .withCode("S1")
                .openingOn(clock.today().plusDays(7))
                .entered();
        drill = fixture.planned(school, "fever-gate");
        signIn(Role.PRINCIPAL, school);
    }

    private DrillSheet sheet() {
        return drills.sheet(drill);
    }

    private void openLive() {
        open("drills/live/" + drill.value());
    }

    private void touch(String text) {
        List<NativeButton> found = all(NativeButton.class).stream()
                .filter(one -> one.getElement().getTextRecursively().contains(text))
                .toList();
        test(found.getFirst()).click();
        roundTrip();
    }

    /** The fields that ask who puts right what got no point. */
    private List<TextField> owners() {
        return all(TextField.class).stream()
                .filter(field -> field.isVisible() && "整改责任人".equals(field.getLabel()))
                .toList();
    }

    private List<String> texts(String styleClass) {
        return all(Span.class).stream()
                .filter(span -> span.hasClassName(styleClass))
                .map(Span::getText)
                .toList();
    }

    @Test
    void a_principal_starts_the_clock_touches_a_step_and_a_class_and_stops_it() {
        openLive();
        press("开始计时");
        assertThat(sheet().drill().running()).isTrue();
        touch("测温发现体温");
        assertThat(sheet().open()).isEqualTo(sheet().steps().size() - 1);
        touch("撤销");
        assertThat(sheet().open()).isEqualTo(sheet().steps().size());
        touch("1年级");
        assertThat(sheet().answered()).isEqualTo(1);
        press("结束计时");
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
        assertThat(sheet().drill().toBeJudged()).isTrue();
    }

    @Test
    void a_drill_before_its_day_is_refused_at_the_day_and_begins_once_that_is_set_to_today() {
        drills.schedule(drill, clock.today().plusDays(2));
        openLive();
        press("开始计时");
        DatePicker day = find(DatePicker.class).single();
        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getErrorMessage()).contains("还没有到");
        assertThat(sheet().drill().started()).isNull();
        test(day).setValue(clock.today());
        roundTrip();
        press("开始计时");
        assertThat(sheet().drill().running()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_is_not_scored_is_said_at_its_criterion_and_a_zero_becomes_a_finding() {
        openLive();
        press("开始计时");
        press("结束计时");
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
        open("drills/drill/" + drill.value());
        List<RadioButtonGroup<Integer>> scores = all(RadioButtonGroup.class).stream()
                .map(one -> (RadioButtonGroup<Integer>) one)
                .toList();
        scores.stream().skip(1).forEach(one -> one.setValue(2));
        press("保存评估");
        assertThat(scores.getFirst().isInvalid()).isTrue();
        assertThat(sheet().drill().verdict()).isNull();
        assertThat(owners()).isEmpty();
        scores.getFirst().setValue(0);
        assertThat(owners()).hasSize(1);
        press("保存评估");
        assertThat(sheet().drill().state()).isEqualTo(DrillState.EVALUATED);
        assertThat(evaluations.findings(drill)).hasSize(1);
        assertThat(all(Button.class)).anyMatch(button -> button.getText().equals("安排复演"));
    }

    @Test
    void a_supervisor_sees_the_board_and_can_touch_nothing() {
        openLive();
        press("开始计时");
        signIn(Role.SUPERVISOR, school);
        openLive();
        assertThat(all(Div.class)).anyMatch(div -> div.hasClassName("kx-live"));
        assertThat(all(NativeButton.class).stream().filter(button -> button.hasClassName("kx-live-touch")))
                .isNotEmpty()
                .noneMatch(NativeButton::isEnabled);
        assertThat(all(Button.class)).noneMatch(button -> button.getText().equals("结束计时"));
    }

    @Test
    void the_schools_page_says_what_is_due_and_what_does_not_concern_it() {
        open("drills?unit=S1");
        assertThat(paragraphs()).anyMatch(text -> text.contains("无住宿生"));
        assertThat(all(Span.class)).anyMatch(span -> span.getText().contains("已通过 0 个，共 5 个"));
        assertThat(texts("kx-drill-now-name")).containsExactly("校门口发现发热");
    }

    @Test
    void the_countys_page_lists_its_schools_and_narrows_them_by_scenario() {
        signIn(Role.COUNTY_OFFICER, county);
        open("drills?unit=C7");
        assertThat(cell(grid("学校"), 0, 0)).isEqualTo("学校S1");
        open("drills?unit=C7&scenario=fever-dormitory");
        assertThat(test(grid("学校")).size()).as("a day school").isZero();
    }
}
