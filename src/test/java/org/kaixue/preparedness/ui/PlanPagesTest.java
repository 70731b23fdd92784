package org.kaixue.preparedness.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Role;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.preparedness.PlanId;
import org.kaixue.preparedness.PlanKind;
import org.kaixue.preparedness.PlanState;
import org.kaixue.preparedness.PlanTemplates;
import org.kaixue.preparedness.PostDraft;
import org.kaixue.preparedness.PreparednessFixture;
import org.kaixue.preparedness.Standing;
import org.kaixue.preparedness.UnitPlans;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of plans as a principal, a county officer and the bureau see them. */
class PlanPagesTest extends PageTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private PreparednessFixture fixture;

    @Autowired
    private UnitPlans plans;

    @Autowired
    private PlanTemplates templates;

    private UnitId prefecture;
    private UnitId county;
    private UnitId school;

    @BeforeEach
    void a_school() {
        organisation.term();
        prefecture = organisation.prefecture();
        county = organisation.aCounty("C7", "七县", "County Seven");
        school = organisation.aSchool().inCounty(county).withCode("S1").entered();
        fixture.defaults();
        signIn(Role.PRINCIPAL, school);
    }

    private TextField field(String label) {
        return all(TextField.class).stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void pressFirst(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
        roundTrip();
    }

    /** The button of a form says what the button says that opened it. */
    private void pressInForm(String text) {
        test(find(Button.class, find(FormDialog.class).single()).withText(text).single())
                .click();
        roundTrip();
    }

    private List<String> said() {
        return all(Span.class).stream().map(Span::getText).toList();
    }

    @Test
    void a_principal_begins_from_a_template_and_is_told_what_is_missing() {
        open("plans");
        assertThat(said()).contains("应急预案：还没有编制。", "防控工作方案：还没有编制。");
        pressFirst("开始编写");
        pressInForm("开始编写");
        assertThat(plans.mine(school).control().standing()).isEqualTo(Standing.DRAFTED);
        assertThat(find(H1.class).single().getText()).contains("疫情防控工作方案");
        press("提交审批");
        assertThat(plans.mine(school).control().standing()).isEqualTo(Standing.WAITING);
        press("撤回");
        assertThat(plans.mine(school).control().standing()).isEqualTo(Standing.DRAFTED);
    }

    @Test
    void the_posts_are_entered_in_one_form_and_what_is_refused_is_said_at_its_field() {
        PlanId id = fixture.written(school, PlanKind.EMERGENCY, "岗");
        open("plans/S1/EMERGENCY");
        TextField holder = field("负责人");
        TextField deputy = field("备岗人");
        test(holder).setValue("校长");
        test(deputy).setValue("校长");
        press("保存岗位");
        assertThat(deputy.isInvalid()).isTrue();
        assertThat(deputy.getErrorMessage()).isEqualTo("主岗和备岗不能是同一个人");
        test(deputy).setValue("副校长");
        press("保存岗位");
        PostDraft commander = plans.record(id).posts().getFirst();
        assertThat(commander.holder()).isEqualTo("校长");
        assertThat(commander.deputy()).isEqualTo("副校长");
    }

    @Test
    void the_county_sees_what_waits_first_and_returns_it_with_a_reason() {
        PlanId id = fixture.submitted(school, PlanKind.CONTROL);
        signIn(Role.COUNTY_OFFICER, county);
        open("plans");
        assertThat(said()).contains("1 所学校中 0 所两案到位（0%）。");
        open("plans/S1/CONTROL");
        press("退回");
        pressInForm("退回");
        assertThat(plans.record(id).plan().state()).isEqualTo(PlanState.SUBMITTED);
        test(find(TextArea.class).single()).setValue("责任区不清");
        pressInForm("退回");
        assertThat(plans.record(id).plan().state()).isEqualTo(PlanState.RETURNED);
        assertThat(said()).contains("退回原因：责任区不清");
    }

    @Test
    void the_bureau_offers_a_template_to_all_schools() {
        signIn(Role.BUREAU_OFFICER, prefecture);
        open("plans?view=templates");
        press("提供模板");
        test(field("标题")).setValue("州级模板");
        press("保存");
        assertThat(templates.of(school).getFirst().title()).isEqualTo("州级模板");
        assertThat(Objects.requireNonNull(templates.of(school).getFirst().sections()))
                .hasSize(1);
    }

    @Test
    void a_supervisor_reads_and_may_do_nothing() {
        fixture.approved(school, PlanKind.EMERGENCY);
        signIn(Role.SUPERVISOR, school);
        open("plans/S1/EMERGENCY");
        assertThat(all(Button.class).stream().map(Button::getText)).doesNotContain("编写新版", "保存岗位", "批准");
        assertThat(said()).contains("第 1 版已批准，2027年11月23日前复审。");
    }
}
