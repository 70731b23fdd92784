package org.kaixue.readiness.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.attachment.Photo;
import org.kaixue.attachment.ui.PhotoStrip;
import org.kaixue.common.Actor;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.readiness.AssessmentId;
import org.kaixue.readiness.AssessmentRecord;
import org.kaixue.readiness.AssessmentState;
import org.kaixue.readiness.Assessments;
import org.kaixue.readiness.Assessor;
import org.kaixue.readiness.ReadinessFixture;
import org.kaixue.support.PageTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of readiness as a principal, a county's officer and the bureau see them. */
class ReadinessPagesTest extends PageTest {

    private static final Photo PHOTO = new Photo(new byte[] {1, 2, 3}, 3, 1);

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private ReadinessFixture fixture;

    @Autowired
    private Assessments assessments;

    @Autowired
    private SignedIn signedIn;

    private UnitId county;
    private UnitId school;

    @BeforeEach
    void a_school_that_opens_in_a_week() {
        fixture.list();
        county = organisation.aCounty("C7", "七县", "County Seven");
        school = fixture.stocked(organisation.aSchool().inCounty(county).withCode("S1"));
        fixture.judged();
    }

    private AssessmentRecord record() {
        return SystemWork.as("test", () -> assessments.record(school, fixture.term(), Stage.PRIMARY));
    }

    private void touch(int nth, String text) {
        List<NativeButton> found = all(NativeButton.class).stream()
                .filter(one -> one.getText().equals(text))
                .toList();
        test(found.get(nth)).click();
        roundTrip();
    }

    private void confirm() {
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
    }

    private List<String> words() {
        return all(Span.class).stream()
                .map(span -> span.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void a_principal_begins_answers_at_each_touch_and_hands_in() {
        signIn(Role.PRINCIPAL, school);
        open("readiness?unit=S1");
        press("开始自评");
        assertThat(record().state()).isEqualTo(AssessmentState.DRAFT);
        open("readiness/S1/PRIMARY");
        assertThat(words()).anyMatch(text -> text.contains("还有 3 项要回答"));
        touch(1, "是");
        touch(2, "是");
        touch(3, "不适用");
        assertThat(record().unanswered()).isZero();
        assertThat(Objects.requireNonNull(record().lines().get(3).answers().get(Assessor.SELF))
                        .value())
                .isEqualTo("NA");
        press("提交自评");
        confirm();
        assertThat(record().state()).isEqualTo(AssessmentState.SELF_ASSESSED);
        assertThat(all(NativeButton.class))
                .as("nothing is answered any more")
                .noneMatch(button -> button.hasClassName("kx-chip"));
    }

    @Test
    void a_photo_can_be_taken_away_until_it_is_handed_in_and_the_county_sees_it_then() {
        AssessmentId id = fixture.answered(school, Stage.PRIMARY);
        fixture.photographed(id, PHOTO);
        fixture.photographed(id, PHOTO);
        signIn(Role.PRINCIPAL, school);
        open("readiness/S1/PRIMARY");
        assertThat(removals()).hasSize(2);
        test(removals().getFirst()).click();
        roundTrip();
        assertThat(record().lines().getFirst().photos()).hasSize(1);
        assertThat(removals()).hasSize(1);

        SystemWork.run("test", () -> assessments.submit(id));
        signIn(Role.COUNTY_OFFICER, county);
        open("readiness/S1/PRIMARY");
        assertThat(all(PhotoStrip.class)).hasSize(1);
        assertThat(removals()).isEmpty();
    }

    private List<Button> removals() {
        return all(Button.class).stream()
                .filter(button -> button.hasClassName("kx-photo-remove"))
                .toList();
    }

    @Test
    void whoever_sees_something_else_than_the_portal_is_asked_why_at_once() {
        signIn(Role.PRINCIPAL, school);
        assessments.begin(school, Stage.PRIMARY);
        open("readiness/S1/PRIMARY");
        touch(0, "否");
        assertThat(record().lines().getFirst().answers())
                .as("not without a reason")
                .isEmpty();
        test(find(TextArea.class).single()).setValue("仓库被水淹了");
        press("保存");
        assertThat(Objects.requireNonNull(record().lines().getFirst().answers().get(Assessor.SELF))
                        .note())
                .isEqualTo("仓库被水淹了");
        assertThat(words()).anyMatch(text -> text.contains("与系统记录不同"));
    }

    @Test
    void the_county_approves_on_the_page_and_all_that_waits_at_once() {
        fixture.evaluated(school, Stage.PRIMARY);
        UnitId other = fixture.stocked(organisation.aSchool().inCounty(county).withCode("S2"));
        fixture.evaluated(other, Stage.PRIMARY);
        fixture.judged();
        signIn(Role.COUNTY_OFFICER, county);
        open("readiness/S1/PRIMARY");
        press("批准开学");
        assertThat(record().state()).isEqualTo(AssessmentState.APPROVED);
        open("readiness?unit=C7");
        press("批准待批的 1 个");
        press("逐个判定并批准 1 个");
        assertThat(SystemWork.as("test", () -> assessments.record(other, fixture.term(), Stage.PRIMARY))
                        .state())
                .isEqualTo(AssessmentState.APPROVED);
    }

    @Test
    void a_principal_is_offered_no_approval_and_the_bureau_may_change_who_approves() {
        fixture.evaluated(school, Stage.PRIMARY);
        signIn(Role.BUREAU_OFFICER, organisation.prefecture());
        open("readiness?unit=639000");
        press("由谁批准");
        assertThat(all(Button.class)).anyMatch(button -> button.getText().equals("更改"));
        signIn(Role.PRINCIPAL, school);
        open("readiness/S1/PRIMARY");
        assertThat(all(Button.class)).noneMatch(button -> button.getText().equals("批准开学"));
    }

    @Test
    void who_had_a_part_in_the_schools_answers_is_told_that_another_approves() {
        Actor officer = fixture.person("县教育局干部甲");
        signIn(Role.COUNTY_OFFICER, county);
        signedIn.as(officer, new Grant(Role.COUNTY_OFFICER, county), new Grant(Role.PRINCIPAL, school));
        open("readiness/S1/PRIMARY");
        press("开始自评");
        touch(1, "是");
        touch(2, "是");
        touch(3, "不适用");
        press("提交自评");
        confirm();
        fixture.looked(school);

        signIn(Role.COUNTY_OFFICER, county);
        signedIn.as(officer, new Grant(Role.COUNTY_OFFICER, county));
        open("readiness/S1/PRIMARY");
        assertThat(all(Button.class)).noneMatch(button -> button.getText().equals("批准开学"));
        assertThat(words()).anyMatch(text -> text.contains("您参与了学校自评，须由他人批准"));

        signedIn.as(fixture.person("县教育局干部乙"), new Grant(Role.COUNTY_OFFICER, county));
        open("readiness/S1/PRIMARY");
        press("批准开学");
        assertThat(record().state()).isEqualTo(AssessmentState.APPROVED);
    }

    @Test
    void a_school_of_another_county_is_not_shown_under_its_address() {
        fixture.evaluated(school, Stage.PRIMARY);
        signIn(Role.COUNTY_OFFICER, organisation.aCounty("C8", "八县", "County Eight"));
        open("readiness/S1/PRIMARY");

        assertThat(all(ItemRow.class)).isEmpty();
        assertThat(words()).noneMatch(text -> text.contains("口罩达到底线"));
        assertThat(all(Button.class)).noneMatch(button -> button.getText().equals("批准开学"));
    }

    @Test
    void the_board_says_how_many_may_open_and_lists_what_stops_the_others() {
        organisation
                .aSchool()
                .inCounty(county)
                .withCode("S3")
                .openingOn(LocalDate.of(2026, 11, 30))
                .entered();
        fixture.judged();
        signIn(Role.BUREAU_OFFICER, organisation.prefecture());
        open("readiness?unit=639000");
        assertThat(words()).anyMatch(text -> text.contains("2 个学段中 0 个可以开学"));
        assertThat(words()).anyMatch(text -> text.contains("应开 2 个，其中 1 个有否决项未满足"));
        open("readiness?unit=639000&state=STOPPED");
        assertThat(cell(grid("各学段"), 0, 0)).contains("S3");
    }
}
