package org.kaixue.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Role;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.SchoolDraft;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.Schools;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages on which counties and schools are added, changed and closed. */
class SchoolPagesTest extends PageTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Schools schools;

    @Autowired
    private Units units;

    private UnitId prefecture;
    private UnitId county;
    private UnitId school;

    @BeforeEach
    void a_county_with_a_school() {
        prefecture = organisation.prefecture();
        county = organisation.aCounty("C1", "青澜县", "Qinglan County");
        organisation.term();
        school = organisation.aSchool().inCounty(county).withCode("S1").entered();
    }

    private TextField text(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private void fill(String zh, String en, String code) {
        text("中文名称").setValue(zh);
        text("英文名称").setValue(en);
        text("编码").setValue(code);
    }

    private boolean offered(String button) {
        return find(Button.class).withText(button).exists();
    }

    @Test
    void the_bureau_adds_a_county_and_stands_on_its_page() {
        signIn(Role.BUREAU_OFFICER, prefecture);
        open("organisation");
        press("新增县市");
        fill("石湖县", "Shihu County", "C2");
        press("保存");
        assertThat(units.tree().byCode("C2")).isPresent();
        assertThat(getCurrentView()).isInstanceOf(CountyView.class);
    }

    @Test
    void a_taken_code_is_refused_at_its_field() {
        signIn(Role.ADMINISTRATOR, prefecture);
        open("organisation");
        press("新增县市");
        fill("石湖县", "Shihu County", "C1");
        press("保存");
        assertThat(text("编码").getErrorMessage()).contains("C1");
    }

    @Test
    void a_county_officer_adds_a_school_in_his_county_and_no_county() {
        signIn(Role.COUNTY_OFFICER, county);
        open("organisation?unit=C1");
        assertThat(offered("新增县市")).isFalse();
        press("新增学校");
        fill("东滩小学", "Dongtan Primary", "S2");
        press("保存");
        assertThat(units.tree().byCode("S2"))
                .hasValueSatisfying(node -> assertThat(node.parent()).isEqualTo(county));
        assertThat(getCurrentView()).isInstanceOf(SchoolView.class);
    }

    @Test
    void a_principal_edits_his_school_but_cannot_close_it() {
        signIn(Role.PRINCIPAL, school);
        open("organisation/school/S1");
        assertThat(offered("修改")).isTrue();
        assertThat(offered("停用")).isFalse();
    }

    @Test
    void an_empty_school_is_closed_after_a_question() {
        signIn(Role.COUNTY_OFFICER, county);
        open("organisation/school/S1");
        press("停用");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(units.tree().byCode("S1")).isEmpty();
        assertThat(getCurrentView()).isInstanceOf(SchoolsView.class);
    }

    @Test
    void a_refused_closing_is_said_in_a_sentence_and_the_school_stays() {
        organisation.aSchool().inCounty(county).managedBy("S1").entered();
        signIn(Role.COUNTY_OFFICER, county);
        open("organisation/school/S1");
        press("停用");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(all(Span.class)).extracting(Span::getText).anyMatch(said -> said.contains("1 个教学点"));
        assertThat(units.tree().byCode("S1")).isPresent();
    }

    @Test
    void who_changes_a_school_second_sees_both_versions_and_chooses() {
        signIn(Role.COUNTY_OFFICER, county);
        open("organisation/school/S1");
        press("修改");
        schools.change(school, leader(schools.draft(school), "李某"));
        text("包保领导").setValue("王某");
        press("保存");
        assertThat(all(H3.class)).isNotEmpty();
        RadioButtonGroup<?> choice =
                find(RadioButtonGroup.class).withCaption("包保领导").single();
        assertThat(choice.getListDataView().getItemCount()).isEqualTo(2);
        assertThat(schools.draft(school).leader()).isEqualTo("李某");
        press("保存");
        assertThat(schools.draft(school).leader()).isEqualTo("王某");
    }

    private static SchoolDraft leader(SchoolDraft of, String leader) {
        return new SchoolDraft(
                of.code(),
                of.nameZh(),
                of.nameEn(),
                SchoolType.PRIMARY,
                of.boarding(),
                null,
                leader,
                null,
                null,
                null,
                of.areaCleaned(),
                of.cleaners(),
                of.version());
    }
}
