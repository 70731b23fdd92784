package org.kaixue.staggering.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Role;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.staggering.Arrangement;
import org.kaixue.staggering.Arrangements;
import org.kaixue.staggering.Occasion;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What plans are made from, as a principal and others see it. */
class SettingsViewTest extends PageTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Arrangements arrangements;

    private UnitId county;
    private UnitId school;

    @BeforeEach
    void a_principals_day_school_with_three_classes() {
        organisation.term();
        county = organisation.aCounty();
        school = organisation.aSchool().inCounty(county).withCode("S1").entered();
        signIn(Role.PRINCIPAL, school);
    }

    private void openPage() {
        open("staggering/settings?unit=S1");
    }

    private Arrangement known() {
        return arrangements.of(school, organisation.term().id());
    }

    private void change(String name) {
        test(find(NativeButton.class).withText(name).single()).click();
        roundTrip();
    }

    private IntegerField number(String label) {
        return find(IntegerField.class).withCaption(label).single();
    }

    private TimePicker time(String label) {
        return find(TimePicker.class).withCaption(label).single();
    }

    @Test
    void a_window_is_changed_and_taken_back_by_one_press() {
        openPage();
        change("午餐");
        time("结束").setValue(LocalTime.of(12, 40));
        press("保存");
        assertThat(known().window(Occasion.LUNCH).ends()).isEqualTo(12 * 60 + 40);
        press("撤销");
        assertThat(known().window(Occasion.LUNCH)).isEqualTo(Occasion.LUNCH.usual());
    }

    @Test
    void an_end_before_the_beginning_is_refused_at_its_field() {
        openPage();
        change("午餐");
        time("结束").setValue(LocalTime.of(11, 0));
        press("保存");
        assertThat(time("结束").getErrorMessage()).contains("11:00");
        assertThat(known().windows()).isEmpty();
    }

    @Test
    void seats_are_counted_and_the_share_holds_again_when_the_field_is_cleared() {
        FacilityId canteen = known().of(FacilityKind.CANTEEN).getFirst().id();
        openPage();
        test(find(NativeButton.class).withText("CANTEEN 1").all().getLast()).click();
        number("可用座位").setValue(90);
        press("保存");
        assertThat(known().seats()).containsEntry(canteen, 90);
        test(find(NativeButton.class).withText("CANTEEN 1").all().getLast()).click();
        number("可用座位").clear();
        press("保存");
        assertThat(known().seats()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_whole_grade_is_put_into_a_building_at_once() {
        FacilityId building = known().of(FacilityKind.BUILDING).getFirst().id();
        openPage();
        press("按年级填写");
        Select<FacilityId> field = find(Select.class).withCaption("所在楼栋").single();
        field.setValue(building);
        press("保存");
        assertThat(known().classes().values()).hasSize(1).allSatisfy(rule -> assertThat(rule.building())
                .isEqualTo(building));
    }

    @Test
    void a_lesson_is_added_and_taken_back() {
        openPage();
        press("新增课时");
        press("保存");
        assertThat(known().lessons()).hasSize(1);
        press("撤销");
        assertThat(known().lessons()).isEmpty();
    }

    @Test
    void only_boarders_have_breakfast_at_school() {
        openPage();
        assertThat(all(NativeButton.class)).extracting(NativeButton::getText).doesNotContain("早餐（住校生）");
        UnitId boarding = organisation
                .aSchool()
                .inCounty(county)
                .withCode("S2")
                .with(20)
                .boarders()
                .entered();
        signIn(Role.PRINCIPAL, boarding);
        open("staggering/settings?unit=S2");
        assertThat(all(NativeButton.class)).extracting(NativeButton::getText).contains("早餐（住校生）");
    }

    @Test
    void who_may_only_read_is_offered_no_change() {
        signIn(Role.DOCTOR, school);
        openPage();
        assertThat(all(Span.class)).extracting(Span::getText).contains("午餐", "常用值");
        assertThat(all(NativeButton.class)).extracting(NativeButton::getText).doesNotContain("午餐");
        assertThat(all(Button.class)).extracting(Button::getText).doesNotContain("修改", "新增课时", "按年级填写");
    }

    @Test
    void above_a_school_the_page_says_to_choose_one() {
        signIn(Role.COUNTY_OFFICER, county);
        open("staggering/settings");
        assertThat(paragraphs()).contains("请在页面上方选择一所学校。");
    }
}
