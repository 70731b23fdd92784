package org.kaixue.supervision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Edition;
import org.kaixue.common.Actor;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.supervision.VisitFixture;
import org.kaixue.supervision.VisitId;
import org.kaixue.supervision.VisitState;
import org.kaixue.supervision.Visits;
import org.kaixue.support.PageTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a visit as its team, an officer and somebody from elsewhere see it. */
@SuppressWarnings("NullAway.Init")
class VisitPagesTest extends PageTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private VisitFixture fixture;

    @Autowired
    private Visits visits;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private BusinessClock clock;

    private UnitId county;
    private UnitId school;
    private UUID member;
    private Edition list;
    private VisitId visit;

    @BeforeEach
    void a_visit_that_is_planned_today() {
        county = organisation.aCounty("C7", "七县", "County Seven");
        school = organisation.aSchool().inCounty(county).withCode("S1").entered();
        member = fixture.anAccount(county);
        list = fixture.aShortList();
        visit = fixture.planned(fixture.aTeam(county, member, school), school, list);
    }

    /** The member of the team, who holds these roles beside. */
    private void member(Role... beside) {
        signIn(beside.length == 0 ? Role.SUPERVISOR : beside[0], county);
        Grant[] grants = new Grant[beside.length + 1];
        grants[0] = new Grant(Role.SUPERVISOR, school);
        for (int n = 0; n < beside.length; n++) {
            grants[n + 1] = new Grant(beside[n], county);
        }
        signedIn.as(new Actor(member, "督导员", "192.0.2.7"), grants);
    }

    private void openVisit() {
        open("supervision/visit/" + visit.value());
    }

    private List<String> words() {
        return all(Span.class).stream()
                .map(span -> span.getElement().getTextRecursively())
                .toList();
    }

    private List<String> buttons() {
        return all(Button.class).stream().map(Button::getText).toList();
    }

    @Test
    void a_list_that_is_changed_under_way_is_kept_for_the_visit_and_the_page_says_so() {
        member();
        openVisit();
        press("开始督导");
        assertThat(words()).noneMatch(text -> text.contains("检查清单已有"));

        fixture.nextEdition(list);
        openVisit();

        assertThat(words()).anyMatch(text -> text.contains("检查清单已有第 2 版，这次督导仍按安排时的第 1 版进行"));
        assertThat(all(ItemCard.class)).hasSize(2);
        assertThat(visits.record(visit).edition().version()).isEqualTo(1);
    }

    @Test
    void a_visit_that_is_handed_in_says_nothing_of_newer_lists() {
        handIn();
        fixture.nextEdition(list);
        openVisit();

        assertThat(state()).isEqualTo(VisitState.SUBMITTED);
        assertThat(words()).noneMatch(text -> text.contains("检查清单已有"));
    }

    @Test
    void what_is_missing_is_listed_before_it_is_handed_in() {
        member();
        openVisit();
        press("开始督导");
        press("提交");

        assertThat(all(ListItem.class).stream()
                        .map(item -> item.getElement().getTextRecursively())
                        .toList())
                .contains("第 1 项还没有回答。", "第 2 项还没有回答。");
    }

    @Test
    void nobody_is_offered_to_review_his_own_visit_and_another_officer_is() {
        handIn();
        member(Role.COUNTY_OFFICER);
        openVisit();
        assertThat(buttons()).doesNotContain("审阅");
        assertThat(words()).anyMatch(text -> text.contains("您参加了这次督导，请另一位干部审阅"));

        signIn(Role.COUNTY_OFFICER, county);
        openVisit();
        press("审阅");
        press(1, "审阅");
        assertThat(state()).isEqualTo(VisitState.REVIEWED);
    }

    @Test
    void who_is_not_of_the_team_may_look_and_answers_nothing() {
        signIn(Role.COUNTY_OFFICER, county);
        openVisit();

        assertThat(all(ItemCard.class)).hasSize(2);
        assertThat(all(AnswerField.class)).isEmpty();
        assertThat(buttons()).contains("改期", "撤销督导").doesNotContain("开始督导", "提交");
    }

    @Test
    void somebody_from_elsewhere_does_not_learn_that_there_is_a_visit() {
        signIn(Role.COUNTY_OFFICER, organisation.aCounty("C8", "八县", "County Eight"));
        openVisit();
        String unknown = everything();

        assertThat(all(ItemCard.class)).isEmpty();
        assertThat(unknown).doesNotContain("隔离室能够立即使用");
        open("supervision/visit/" + UUID.randomUUID());
        assertThat(everything()).as("as of a visit that does not exist").isEqualTo(unknown);
    }

    @Test
    void the_planner_names_the_schools_for_which_it_finds_no_day() {
        UnitId second = organisation.aSchool().inCounty(county).withCode("S2").entered();
        UnitId third = organisation.aSchool().inCounty(county).withCode("S3").entered();
        fixture.aTeam(county, fixture.anAccount(county), second, third);
        signIn(Role.COUNTY_OFFICER, county);
        open("supervision?unit=C7");
        press("自动排期");
        List<DatePicker> days = all(DatePicker.class);
        test(days.getLast()).setValue(clock.today().plusDays(1));
        test(find(IntegerField.class).single()).setValue(1);
        press("排一排");

        assertThat(buttons()).contains("确认安排 1 次", "取消");
        assertThat(paragraphs()).contains("可以排 1 次，1 次在这段时间里排不下。").anyMatch(text -> text.startsWith("排不下的学校："));
        press("确认安排 1 次");
        press("自动排期");
        press("排一排");
        press("确认安排 1 次");
        press("自动排期");
        press("排一排");
        assertThat(paragraphs()).contains("各组应到的次数都已安排或完成，没有要排的。");
        assertThat(buttons()).contains("关闭").doesNotContain("取消");
    }

    private void handIn() {
        fixture.signIn(member, school);
        for (ChecklistItem item : list.items()) {
            visits.answer(visit, item.key(), ChecklistItem.YES, "看过");
        }
        member();
        openVisit();
        press("提交");
        press(1, "提交");
    }

    private VisitState state() {
        return SystemWork.as("test", () -> visits.record(visit)).visit().state();
    }

    private String everything() {
        return UI.getCurrent().getElement().getTextRecursively();
    }

    /** Of several buttons with this text the one that came last. */
    private void press(int after, String text) {
        List<Button> found = find(Button.class).withText(text).all();
        assertThat(found).hasSizeGreaterThan(after);
        test(found.getLast()).click();
        roundTrip();
    }
}
