package org.kaixue.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Component;

/** Campaigns, measures and what was done of them, for tests of any room. */
@Component
public class CampaignFixture {

    private final OrganisationFixtures organisation;
    private final Campaigns campaigns;
    private final Measures measures;
    private final MeasureReports reports;
    private final Lessons lessons;
    private final MeasureNotices notices;
    private final BusinessClock clock;

    CampaignFixture(
            OrganisationFixtures organisation,
            Campaigns campaigns,
            Measures measures,
            MeasureReports reports,
            Lessons lessons,
            MeasureNotices notices,
            BusinessClock clock) {
        this.organisation = organisation;
        this.campaigns = campaigns;
        this.measures = measures;
        this.reports = reports;
        this.lessons = lessons;
        this.notices = notices;
        this.clock = clock;
    }

    public TermId term() {
        return organisation.term().id();
    }

    /** A campaign of three weeks that began a week ago. */
    public CampaignId run(UnitId unit, String name) {
        LocalDate today = clock.today();
        return SystemWork.as(
                "test",
                () -> campaigns.begin(
                        unit,
                        term(),
                        new CampaignDraft(
                                name, CampaignKind.TERM_OPENING, today.minusDays(7), today.plusDays(14), Set.of())));
    }

    public MeasureId set(CampaignId campaign, UnitId unit, MeasureDraft draft) {
        return SystemWork.as("test", () -> measures.set(campaign, unit, draft));
    }

    public MeasureId takenOver(CampaignId campaign, UnitId unit, MeasureDraft draft) {
        return SystemWork.as("test", () -> measures.takeOver(campaign, unit, draft));
    }

    public static MeasureDraft handbooks(MeasureTarget target, String factor, LocalDate due) {
        return new MeasureDraft("防控手册", "本", target, new BigDecimal(factor), due);
    }

    public ReportId report(MeasureId measure, UnitId unit, int count) {
        return SystemWork.as("test", () -> reports.report(measure, unit, new ReportDraft(clock.today(), count, null)));
    }

    /** Tells everybody now, so that the watch finds nothing more to say. */
    public void tell() {
        notices.judge();
    }

    /** A measure of a campaign of the school's own, reported with a note, and a lesson; each contains the text. */
    public MeasureId reportedBy(UnitId school, String text) {
        CampaignId campaign = run(school, text + "行动");
        MeasureId measure = set(
                campaign,
                school,
                new MeasureDraft(text + "手册", "本", MeasureTarget.PER_SCHOOL, BigDecimal.TEN, clock.today()));
        SystemWork.run("test", () -> {
            reports.report(measure, school, new ReportDraft(clock.today(), 3, text));
            lessons.write(campaign, school, new LessonDraft(1, text, null, null));
        });
        tell();
        return measure;
    }
}
