package org.kaixue.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.campaign.BatchRow;
import org.kaixue.campaign.Batches;
import org.kaixue.campaign.CampaignFixture;
import org.kaixue.campaign.CampaignId;
import org.kaixue.campaign.Campaigns;
import org.kaixue.campaign.Lessons;
import org.kaixue.campaign.MeasureId;
import org.kaixue.campaign.MeasureTarget;
import org.kaixue.campaign.Measures;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of campaigns as the bureau and a school see it. */
class CampaignPagesTest extends PageTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private CampaignFixture fixture;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Measures measures;

    @Autowired
    private Batches batches;

    @Autowired
    private Lessons lessons;

    @Autowired
    private BusinessClock clock;

    private UnitId prefecture;
    private UnitId school;
    private LocalDate today;

    @BeforeEach
    void a_school() {
        organisation.term();
        prefecture = organisation.prefecture();
        UnitId county = organisation.aCounty("C7", "七县", "County Seven");
        today = clock.today();
        school = organisation
                .aSchool()
                .inCounty(county)
                .withCode("S1")
                .openingOn(today.plusDays(7))
                .entered();
        signIn(Role.BUREAU_OFFICER, prefecture);
    }

    private void type(String label, String value) {
        test(all(TextField.class).stream()
                        .filter(field -> label.equals(field.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(value);
    }

    private void number(String label, int value) {
        test(all(IntegerField.class).stream()
                        .filter(field -> label.equals(field.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(value);
    }

    private CampaignId only() {
        return campaigns.of(prefecture, fixture.term()).getFirst().id();
    }

    @Test
    void the_bureau_begins_a_campaign_and_sets_a_measure() {
        open("campaign");
        press("发起行动");
        type("行动名称", "春季开学");
        press("保存");
        press("布置措施");
        type("措施", "海报");
        type("计量单位", "张");
        press("保存");
        assertThat(measures.of(only(), prefecture)).singleElement().satisfies(row -> {
            assertThat(row.measure().name()).isEqualTo("海报");
            assertThat(row.target()).isEqualTo(1);
        });
    }

    @Test
    void a_school_reports_what_is_proposed_and_takes_a_wrong_entry_back() {
        CampaignId campaign = fixture.run(prefecture, "春季开学");
        MeasureId measure = fixture.takenOver(
                campaign, prefecture, CampaignFixture.handbooks(MeasureTarget.PER_SCHOOL, "100", today.minusDays(1)));
        signIn(Role.PRINCIPAL, school);
        open("campaign");
        assertThat(all(Span.class)).extracting(Span::getText).anySatisfy(text -> assertThat(text)
                .isEqualTo("1 项措施超期，最落后的是“防控手册”：1 个单位未完成，总进度 0%。"));
        open("campaign?measure=" + measure.value());
        press("填报");
        number("完成数量", 1_000);
        save("填报");
        assertThat(measures.of(campaign, school).getFirst().done()).isEqualTo(1_000);
        press("冲销");
        test(find(TextArea.class).single()).setValue("多写了一个零");
        save("冲销");
        assertThat(measures.of(campaign, school).getFirst().done()).isZero();
    }

    /** The button of the dialog, which is called as the one that opened it. */
    private void save(String text) {
        all(Button.class).stream()
                .filter(button -> button.getText().equals(text))
                .reduce((first, last) -> last)
                .ifPresent(button -> test(button).click());
        roundTrip();
    }

    @Test
    void a_batch_is_planned_from_the_page() {
        fixture.run(prefecture, "春季开学");
        BatchRow before = batches.of(prefecture, fixture.term()).getFirst();
        open("campaign?view=batches");
        press("排批次");
        number("批次", 2);
        test(find(DatePicker.class).single()).setValue(today.plusDays(9));
        stages().setValue(before.stages());
        press("排入批次");
        assertThat(batches.of(prefecture, fixture.term()).getFirst().number()).isEqualTo(2);
        press("撤销");
        assertThat(batches.of(prefecture, fixture.term())).containsExactly(before);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Stage> stages() {
        return (CheckboxGroup<Stage>) all(CheckboxGroup.class).stream()
                .filter(group -> "学段".equals(group.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_lesson_that_says_nothing_is_refused_and_one_that_does_is_shown() {
        CampaignId campaign = fixture.run(prefecture, "春季开学");
        open("campaign?view=lessons");
        press("写经验");
        press("保存");
        assertThat(all(TextArea.class)).anyMatch(area -> "三项至少写一项。".equals(area.getErrorMessage()));
        test(all(TextArea.class).getFirst()).setValue("提前演练");
        press("保存");
        assertThat(lessons.of(campaign, prefecture))
                .singleElement()
                .satisfies(lesson -> assertThat(lesson.draft().wentWell()).isEqualTo("提前演练"));
        assertThat(paragraphs()).contains("提前演练");
    }

    @Test
    void where_there_is_no_campaign_a_school_is_told_so_and_offered_nothing() {
        signIn(Role.PRINCIPAL, school);
        open("campaign");
        assertThat(paragraphs()).contains("这个学期还没有行动。");
        assertThat(all(Button.class)).extracting(Button::getText).doesNotContain("发起行动");
    }
}
