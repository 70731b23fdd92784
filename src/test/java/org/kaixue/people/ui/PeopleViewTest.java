package org.kaixue.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.ClassRow;
import org.kaixue.organisation.Classes;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonDraft;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonKind;
import org.kaixue.people.Roster;
import org.kaixue.people.RosterEditor;
import org.kaixue.people.RosterFilter;
import org.kaixue.people.RosterPerson;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The roster as a principal keeps it and as others count it. */
class PeopleViewTest extends PageTest {

    private static final PageQuery ALL = new PageQuery("", List.of(), 0, 50);

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Classes classes;

    @Autowired
    private RosterEditor editor;

    @Autowired
    private Roster roster;

    private UnitId county;
    private UnitId school;
    private PersonId pupil;

    @BeforeEach
    void a_school_of_two_declared_pupils_with_one_in_the_roster() {
        organisation.term();
        county = organisation.aCounty();
        school = organisation
                .aSchool()
                .inCounty(county)
                .withCode("S1")
                .named("甲校", "School A")
                .with(2)
                .pupils()
                .entered();
        pupil = SystemWork.as(
                "test",
                () -> editor.add(
                        school, PersonDraft.of(PersonKind.PUPIL, oneClass().id(), "P1", "学生甲")));
        signIn(Role.PRINCIPAL, school);
    }

    private ClassRow oneClass() {
        return classes.rows(school, organisation.term().id()).getFirst();
    }

    private List<RosterPerson> people() {
        return roster.page(school, RosterFilter.ALL, ALL);
    }

    private TextField text(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private String facts() {
        return find(DescriptionList.class).all().stream()
                .map(list -> list.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    @Test
    void the_rosters_count_stands_beside_the_declared_one_and_is_adopted_and_taken_back() {
        open("people?unit=S1");
        ((Button) test(grid("按班级")).getCellComponent(0, 7)).click();
        roundTrip();
        assertThat(oneClass().pupils()).isEqualTo(1);
        press("撤销");
        assertThat(oneClass().pupils()).isEqualTo(2);
    }

    @Test
    void somebody_is_entered_and_what_is_wrong_is_said_at_the_field() {
        open("people?unit=S1");
        press("登记人员");
        text("编号").setValue("P1");
        text("姓名").setValue("学生乙");
        text("公民身份号码").setValue("110105194912310021");
        press("保存");
        assertThat(find(Select.class).withCaption("班级").single().isInvalid()).isTrue();
        @SuppressWarnings("unchecked")
        Select<ClassId> clazz =
                (Select<ClassId>) find(Select.class).withCaption("班级").single();
        clazz.setValue(oneClass().id());
        press("保存");
        assertThat(text("编号").getErrorMessage()).isEqualTo("本校已有编号P1。");
        text("编号").setValue("P2");
        press("保存");
        assertThat(text("公民身份号码").getErrorMessage()).startsWith("校验位不符");
        text("公民身份号码").setValue("11010519491231002x");
        find(BigDecimalField.class).withCaption("14天内最高体温（℃）").single().setValue(new BigDecimal("73"));
        press("保存");
        assertThat(people()).hasSize(1);
        find(BigDecimalField.class).withCaption("14天内最高体温（℃）").single().setValue(new BigDecimal("36.5"));
        press("保存");
        assertThat(people()).extracting(RosterPerson::code).containsExactly("P1", "P2");
    }

    @Test
    void a_record_is_masked_until_it_is_opened_with_a_reason_and_then_changed() {
        open("people/person/" + pupil.value());
        assertThat(facts()).contains("学*甲").doesNotContain("学生甲");
        assertThat(find(Button.class).withText("修改").exists()).isFalse();
        press("查看完整信息");
        text("原因").setValue("家长来电");
        find(Button.class).withText("查看完整信息").all().getLast().click();
        roundTrip();
        assertThat(facts()).contains("学生甲");
        press("修改");
        find(Checkbox.class).withCaption("是否寄宿").single().setValue(true);
        text("寝室").setValue("女生楼 101");
        press("保存");
        assertThat(people()).extracting(RosterPerson::dormitory).containsExactly("女生楼 101");
        assertThat(facts()).doesNotContain("学生甲");
    }

    @Test
    void who_left_is_among_the_others_no_more_and_comes_back_by_one_press() {
        open("people/person/" + pupil.value());
        press("登记离校");
        assertThat(people()).isEmpty();
        press("撤销");
        assertThat(people()).hasSize(1);
    }

    @Test
    void whoever_only_counts_sees_counts_and_nobody() {
        signIn(Role.SUPERVISOR, school);
        open("people?unit=S1");
        assertThat(page()).contains("按班级").doesNotContain("P1", "学*甲", "登记人员", "按1人申报");
        signIn(Role.COUNTY_OFFICER, county);
        open("people");
        assertThat(page()).contains("甲校").doesNotContain("P1");
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively()
                + find(Button.class).all().stream().map(Button::getText).toList();
    }
}
