package org.kaixue.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.AidDraft;
import org.kaixue.people.AidState;
import org.kaixue.people.AidTeachers;
import org.kaixue.people.AwayDraft;
import org.kaixue.people.AwayReason;
import org.kaixue.people.CareFixture;
import org.kaixue.people.EntryDraft;
import org.kaixue.people.FollowUpDraft;
import org.kaixue.people.FollowUpKind;
import org.kaixue.people.FollowUps;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonRow;
import org.kaixue.people.PledgeKind;
import org.kaixue.people.Pledges;
import org.kaixue.people.Returns;
import org.kaixue.people.RoundDraft;
import org.kaixue.people.Screenings;
import org.kaixue.people.TeamDraft;
import org.kaixue.people.TeamField;
import org.kaixue.people.Teams;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages about people beside the roster: at a school by name, above it by number. */
class CarePagesTest extends PageTest {

    @Autowired
    private CareFixture fixture;

    @Autowired
    private Returns returns;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Pledges pledges;

    @Autowired
    private AidTeachers aid;

    @Autowired
    private Teams teams;

    @Autowired
    private Screenings screenings;

    @Autowired
    private BusinessClock clock;

    private UnitId county;
    private UnitId school;
    private List<PersonId> pupils;
    private PersonId teacher;
    private LocalDate today;

    @BeforeEach
    void a_principals_school_with_three_pupils_and_a_teacher() {
        county = fixture.aCounty();
        school = fixture.aSchool(county).withCode("S1").entered();
        pupils = fixture.pupils(school, 3);
        teacher = fixture.aTeacher(school);
        today = clock.today();
        signIn(Role.PRINCIPAL, school);
    }

    private List<String> buttons() {
        return all(Button.class).stream().map(Button::getText).toList();
    }

    private String answer() {
        return find(Span.class).all().stream()
                .filter(span -> span.hasClassName("kx-sentence"))
                .map(span -> span.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    @Test
    void a_pupil_is_entered_marked_as_back_by_one_touch_and_put_back() {
        open("people/away?unit=S1");
        press("登记未返校人员");
        choosePerson();
        choose("原因", AwayReason.ILL);
        press("保存");
        assertThat(returns.list(school, fixture.term())).hasSize(1);
        assertThat(cell(grid("未返校"), 0, 0)).contains("*");

        pressInRow("未返校", "今日已返校");
        assertThat(returns.list(school, fixture.term())).isEmpty();
        pressInDialog("撤销");
        assertThat(returns.list(school, fixture.term())).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private void choosePerson() {
        ComboBox<PersonRow> person = find(ComboBox.class).withCaption("姓名").single();
        person.setValue(person.getGenericDataView().getItems().findFirst().orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private <E> void choose(String label, E value) {
        Select<E> field = find(Select.class).withCaption(label).single();
        field.setValue(value);
    }

    @Test
    void another_reason_without_words_is_refused_at_its_field() {
        open("people/away?unit=S1");
        press("登记未返校人员");
        choosePerson();
        choose("原因", AwayReason.OTHER);
        press("保存");
        assertThat(find(TextField.class).withCaption("说明").single().getErrorMessage())
                .contains("写明原因");
        assertThat(returns.list(school, fixture.term())).isEmpty();
    }

    @Test
    void a_list_is_not_whole_until_somebody_says_so() {
        open("people/away?unit=S1");
        assertThat(answer()).contains("名单尚未核对");
        press("名单已核对完整");
        assertThat(answer()).contains("全部返校");
        press("撤销");
        assertThat(answer()).contains("名单尚未核对");
    }

    @Test
    void above_a_school_there_are_numbers_and_nobody_by_name() {
        returns.note(fixture.term(), new AwayDraft(pupils.getFirst(), AwayReason.ILL, null, null, today.minusDays(1)));
        signIn(Role.COUNTY_OFFICER, county);
        open("people/away");
        assertThat(answer()).contains("1 人已过预计返校日").contains("1 所学校尚未核对");
        assertThat(buttons()).doesNotContain("登记未返校人员", "今日已返校");
        open("people/away?unit=S1");
        assertThat(answer()).contains("1 人已过预计返校日");
        assertThat(buttons()).doesNotContain("今日已返校");
    }

    @Test
    void a_release_before_the_start_is_refused_at_its_field_and_one_today_can_be_taken_back() {
        followUps.begin(
                new FollowUpDraft(pupils.getFirst(), FollowUpKind.HOME, "班主任", today.minusDays(3), today.minusDays(1)));
        open("people/follow-up?unit=S1");
        assertThat(answer()).contains("1 人已过期未解除");
        pressInRow("人盯人", "解除");
        find(DatePicker.class).withCaption("解除日期").single().setValue(today.minusDays(9));
        pressInDialog("解除");
        assertThat(find(DatePicker.class).withCaption("解除日期").single().getErrorMessage())
                .contains("不能早于");
        find(DatePicker.class).withCaption("解除日期").single().setValue(today);
        pressInDialog("解除");
        assertThat(followUps.list(school, false)).isEmpty();
        press("撤销");
        assertThat(followUps.list(school, false)).hasSize(1);
    }

    /** The button in the first row of a list. */
    private void pressInRow(String list, String text) {
        Component cell = test(grid(list)).getCellComponent(0, "doing");
        Button button = cell instanceof Button only
                ? only
                : find(Button.class, cell).withText(text).single();
        assertThat(button.getText()).isEqualTo(text);
        button.click();
        roundTrip();
    }

    /** The button in the dialog is called as the one that opened it; of several undos it is the latest. */
    private void pressInDialog(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
        roundTrip();
    }

    @Test
    void a_follow_up_is_extended() {
        followUps.begin(
                new FollowUpDraft(pupils.getFirst(), FollowUpKind.HOME, "班主任", today.minusDays(3), today.minusDays(1)));
        open("people/follow-up?unit=S1");
        pressInRow("人盯人", "延长");
        pressInDialog("延长");
        assertThat(followUps.list(school, false).getFirst().until()).isEqualTo(today.plusDays(7));
    }

    @Test
    void a_class_signs_at_once_but_for_whoever_is_ticked() {
        String clazz = fixture.aClass(school).value().toString();
        open("people/pledges?unit=S1&class=" + clazz);
        press("登记学生签订");
        assertThat(buttons()).contains("登记 3 人");
        @SuppressWarnings("unchecked")
        CheckboxGroup<PersonId> missing =
                (CheckboxGroup<PersonId>) find(CheckboxGroup.class).single();
        missing.setValue(Set.of(pupils.get(1)));
        roundTrip();
        press("登记 2 人");
        assertThat(pledges.people(school, fixture.aClass(school), fixture.term()))
                .filteredOn(row -> row.signed().isEmpty())
                .extracting(row -> row.person().id())
                .containsExactly(pupils.get(1));
    }

    @Test
    void a_class_signs_at_once_and_one_box_is_unticked() {
        String clazz = fixture.aClass(school).value().toString();
        open("people/pledges?unit=S1&class=" + clazz);
        press("登记家长签订");
        press("登记 3 人");
        assertThat(pledges.people(school, fixture.aClass(school), fixture.term()))
                .allSatisfy(row -> assertThat(row.signed()).containsExactly(PledgeKind.PARENT));
        List<Checkbox> boxes = all(Checkbox.class);
        assertThat(boxes).as("pupil and parent of three").hasSize(6);
        test(boxes.get(1)).click();
        assertThat(pledges.people(school, fixture.aClass(school), fixture.term())
                        .getFirst()
                        .signed())
                .isEmpty();
        press("撤销");
        assertThat(pledges.classes(school, fixture.term()).getFirst().signed(PledgeKind.PARENT))
                .isZero();
    }

    @Test
    void an_aid_teacher_who_arrives_is_entered_by_one_touch() {
        aid.keep(new AidDraft(teacher, today, null, null, null));
        open("people/aid?unit=S1");
        pressInRow("援青教师", "今日到达");
        assertThat(aid.list(school)).singleElement().satisfies(row -> assertThat(row.state())
                .isEqualTo(AidState.HERE));
        press("撤销");
        assertThat(aid.list(school).getFirst().state()).isEqualTo(AidState.NOT_ARRIVED);
    }

    @Test
    void a_schools_numbers_are_proposed_from_its_roster_and_missing_is_refused() {
        SystemWork.run("fixtures", () -> screenings.open(county, fixture.term(), new RoundDraft("第一轮", today, today)));
        open("people/screening?unit=S1");
        assertThat(answer()).contains("尚未上报");
        press("上报");
        IntegerField expected = find(IntegerField.class).withCaption("应排查").single();
        assertThat(expected.getValue()).as("three pupils and a teacher").isEqualTo(4);
        press("保存");
        IntegerField checked = find(IntegerField.class).withCaption("已排查").single();
        assertThat(checked.isInvalid()).as("an empty field is not zero").isTrue();
        checked.setValue(5);
        press("保存");
        assertThat(checked.getErrorMessage()).contains("不能超过");
        checked.setValue(4);
        press("保存");
        assertThat(answer()).contains("排查 4 / 4 人");
    }

    @Test
    void an_officer_opens_a_round_and_sees_who_is_missing() {
        signIn(Role.COUNTY_OFFICER, county);
        open("people/screening");
        press("开启新一轮");
        pressInDialog("开启新一轮");
        assertThat(answer()).contains("1 所学校尚未上报");
        assertThat(cell(grid("摸排"), 0, 1)).isEqualTo("未报");
        SystemWork.run(
                "fixtures",
                () -> screenings.enter(
                        screenings.rounds(county, fixture.term()).getFirst().id(), school, new EntryDraft(4, 3)));
        open("people/screening");
        assertThat(answer()).contains("全部上报");
        assertThat(cell(grid("摸排"), 0, 1)).isEqualTo("未查完");
    }

    @Test
    void schools_that_no_team_serves_are_told() {
        signIn(Role.COUNTY_OFFICER, county);
        open("people/teams");
        assertThat(answer()).contains("1 所学校中有 1 所没有");
        teams.found(county, new TeamDraft("疾控队", TeamField.DISEASE_CONTROL, 5, null, Set.of(county)));
        open("people/teams");
        assertThat(answer()).contains("都有专业队伍");
        pressInRow("专业指导队伍", "解散");
        assertThat(answer()).contains("没有专业队伍");
        press("撤销");
        assertThat(answer()).contains("都有专业队伍");
    }

    @Test
    void the_pages_lead_to_each_other() {
        open("people/away?unit=S1");
        assertThat(all(Anchor.class)).extracting(Anchor::getText).contains("花名册", "人盯人", "承诺书", "摸排", "援青教师", "专业指导队伍");
    }
}
