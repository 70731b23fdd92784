package org.kaixue.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaixue.campaign.CampaignDraft;
import org.kaixue.campaign.CampaignId;
import org.kaixue.campaign.CampaignKind;
import org.kaixue.campaign.Campaigns;
import org.kaixue.campaign.LessonDraft;
import org.kaixue.campaign.Lessons;
import org.kaixue.campaign.MeasureDraft;
import org.kaixue.campaign.MeasureId;
import org.kaixue.campaign.MeasureReports;
import org.kaixue.campaign.MeasureRow;
import org.kaixue.campaign.MeasureTarget;
import org.kaixue.campaign.Measures;
import org.kaixue.campaign.ReportDraft;
import org.kaixue.campaign.ReportId;
import org.kaixue.campaign.UnitProgress;
import org.kaixue.checklist.ChecklistId;
import org.kaixue.checklist.ChecklistRow;
import org.kaixue.checklist.ChecklistUse;
import org.kaixue.checklist.Checklists;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * The prefecture's opening campaign. Planted: handbooks late at every ninth school, a county that is behind with its
 * online lessons, an entry with a zero too many that was taken back, and what the first batch has learned.
 */
@Service
@Order(60)
class DemoCampaign implements DemoCause {

    private static final int DAYS = 60;

    private final Campaigns campaigns;
    private final Measures measures;
    private final MeasureReports reports;
    private final Lessons lessons;
    private final Checklists lists;
    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;

    DemoCampaign(
            Campaigns campaigns,
            Measures measures,
            MeasureReports reports,
            Lessons lessons,
            Checklists lists,
            Units units,
            Terms terms,
            BusinessClock clock) {
        this.campaigns = campaigns;
        this.measures = measures;
        this.reports = reports;
        this.lessons = lessons;
        this.lists = lists;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public void plant() {
        UnitId prefecture = units.tree().roots().getFirst().id();
        TermId term = terms.current().id();
        LocalDate today = clock.today();
        CampaignId opening = SystemWork.as(DemoSignIn.BUREAU_OFFICER.zh(), () -> {
            ended(prefecture, term, today);
            return campaigns.begin(
                    prefecture,
                    term,
                    new CampaignDraft(
                            "全州开学防控行动", CampaignKind.TERM_OPENING, today.minusDays(18), today.plusDays(DAYS), used()));
        });
        MeasureId handbooks = SystemWork.as(DemoSignIn.BUREAU_OFFICER.zh(), () -> set(opening, prefecture));
        for (MeasureRow row : measures.of(opening, prefecture)) {
            int n = 0;
            for (UnitProgress unit : row.units().stream()
                    .sorted((one, other) -> units.tree()
                            .get(one.unit())
                            .code()
                            .compareTo(units.tree().get(other.unit()).code()))
                    .toList()) {
                report(row, unit, n++, row.measure().id().equals(handbooks));
            }
        }
        learned(opening, prefecture);
    }

    private Set<ChecklistId> used() {
        return lists.rows().stream()
                .filter(row -> row.use() == ChecklistUse.READINESS || row.example())
                .map(ChecklistRow::id)
                .collect(Collectors.toSet());
    }

    private void ended(UnitId prefecture, TermId term, LocalDate today) {
        CampaignId influenza = campaigns.begin(
                prefecture,
                term,
                new CampaignDraft(
                        "冬春季流感防控", CampaignKind.INFLUENZA, today.minusDays(20), today.minusDays(6), Set.of()));
        campaigns.close(influenza);
    }

    /** Gives the first, the handbooks. */
    private MeasureId set(CampaignId campaign, UnitId prefecture) {
        LocalDate today = clock.today();
        MeasureId handbooks = measures.takeOver(
                campaign, prefecture, measure("防控手册", "本", MeasureTarget.PER_PUPIL, 1, today.minusDays(3)));
        List.of(
                        measure("致家长的一封信", "封", MeasureTarget.PER_PUPIL, 1, today.plusDays(4)),
                        measure("流程图和海报", "张", MeasureTarget.PER_SCHOOL, 10, today.minusDays(5)),
                        measure("开学第一课", "节", MeasureTarget.PER_CLASS, 1, today.plusDays(12)),
                        measure("线上教学课程", "节", MeasureTarget.PER_COUNTY, 120, today.minusDays(1)),
                        measure("新闻通稿", "篇", MeasureTarget.WHOLE, 12, today.plusDays(20)))
                .forEach(draft -> measures.takeOver(campaign, prefecture, draft));
        return handbooks;
    }

    private static MeasureDraft measure(String name, String unit, MeasureTarget target, int factor, LocalDate due) {
        return new MeasureDraft(name, unit, target, BigDecimal.valueOf(factor), due);
    }

    private void report(MeasureRow row, UnitProgress unit, int n, boolean handbooks) {
        long target = unit.target() == null ? 0 : unit.target();
        int done = (int) (target * share(row.measure().draft(), n) / 100);
        if (done == 0) {
            return;
        }
        LocalDate day = clock.today().minusDays(2 + n % 9);
        if (handbooks && n == 1) {
            ReportId wrong = reports.report(row.measure().id(), unit.unit(), new ReportDraft(day, done * 10, null));
            reports.reverse(wrong, "多写了一个零");
        }
        reports.report(row.measure().id(), unit.unit(), new ReportDraft(day, done, null));
    }

    /** Percent of the target that the unit has done. */
    private static int share(MeasureDraft measure, int n) {
        return switch (measure.target()) {
            case PER_PUPIL -> measure.unitWord().equals("本") ? (n % 9 == 4 ? 60 : 100) : (n % 3 == 1 ? 0 : 100);
            case PER_SCHOOL -> 100;
            case PER_CLASS -> n % 5 == 0 ? 100 : 0;
            case PER_COUNTY -> n == 3 ? 55 : 100;
            case WHOLE -> 42;
        };
    }

    private void learned(CampaignId campaign, UnitId prefecture) {
        DemoPrefecture.schools().stream()
                .filter(school -> DemoTerm.openedOn(school, clock.today()) != null)
                .findFirst()
                .flatMap(school -> units.tree().byCode(school.code()))
                .ifPresent(school -> lessons.write(
                        campaign,
                        school.id(),
                        new LessonDraft(
                                1, "提前一天走了一遍全流程，校门测温 19 分钟全部完成。", "行李多的住校生堵在宿舍楼口，一米线没有守住。", "住校生分三个时段返校，行李先放操场。")));
        SystemWork.run(
                DemoSignIn.BUREAU_OFFICER.zh(),
                () -> lessons.write(
                        campaign,
                        prefecture,
                        new LessonDraft(1, "口罩和测温门提前到位，没有学校因物资推迟。", "两所学校核验不合格，开学当天才发现。", "第二批开学前三天完成州级核验，不合格的当天告知。")));
    }
}
