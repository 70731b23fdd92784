package org.kaixue.demo;

import java.time.LocalDate;
import java.util.List;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.rectification.AnswerDraft;
import org.kaixue.rectification.FindingId;
import org.kaixue.rectification.FindingSeverity;
import org.kaixue.rectification.HazardDraft;
import org.kaixue.rectification.Rectifications;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What schools found wrong themselves: most of it put right, some handed in, a few overdue. */
@Service
@Order(10)
class DemoHazards implements DemoCause {

    private static final int EVERY = 9;
    private static final int LONG_AGO = 30;

    private static final List<Hazard> HAZARDS = List.of(
            new Hazard("灭火器压力不足", "一号教学楼二楼", "总务主任", FindingSeverity.DAYS_3),
            new Hazard("食堂洗手池下水堵塞", "食堂门口", "食堂主管", FindingSeverity.HOURS_24),
            new Hazard("楼道堆放杂物，疏散路线变窄", "宿舍楼一楼", "宿管组长", FindingSeverity.ON_THE_SPOT),
            new Hazard("隔离观察室门口缺少标识", "隔离观察室", "校医", FindingSeverity.DAYS_3),
            new Hazard("教室纱窗破损，不便通风", "教学楼三楼", "总务主任", FindingSeverity.DAYS_7),
            new Hazard("校门口一米线磨损不清", "校门", "安保主管", FindingSeverity.DAYS_7));

    private final Rectifications rectifications;
    private final Units units;
    private final BusinessClock clock;

    DemoHazards(Rectifications rectifications, Units units, BusinessClock clock) {
        this.rectifications = rectifications;
        this.units = units;
        this.clock = clock;
    }

    private record Hazard(String title, String place, String owner, FindingSeverity severity) {}

    /** Every so many schools one hazard, and three at the principal's own. */
    @Override
    public void plant() {
        List<DemoSchool> schools = DemoPrefecture.schools();
        for (int i = 0; i < schools.size(); i += EVERY) {
            int n = i / EVERY;
            at(unit(schools.get(i).code()), HAZARDS.get(n % HAZARDS.size()), n);
        }
        UnitId principals = unit(DemoSignIn.principals(schools));
        at(principals, HAZARDS.get(0), 0);
        at(principals, HAZARDS.get(1), 2);
        at(principals, HAZARDS.get(3), 4);
    }

    /** Of five: one waits, one is overdue, one is handed in, two are closed, one of these too late. */
    private void at(UnitId school, Hazard hazard, int n) {
        LocalDate today = clock.today();
        int state = n % 5;
        LocalDate found = state == 1 || state == 2 ? today.minusDays(5 + n % LONG_AGO) : today;
        HazardDraft draft =
                new HazardDraft(hazard.title(), hazard.place(), null, hazard.severity(), hazard.owner(), found);
        FindingId id = SystemWork.as(DemoSignIn.PRINCIPAL.zh(), () -> rectifications.report(school, draft));
        if (state == 0 || state == 2) {
            return;
        }
        SystemWork.run(DemoSignIn.PRINCIPAL.zh(), () -> rectifications.handIn(id, new AnswerDraft("已整改到位，请复查。")));
        if (state != 4) {
            SystemWork.run(
                    DemoSignIn.COUNTY_OFFICER.zh(), () -> rectifications.close(id, new AnswerDraft("现场复查，整改到位。")));
        }
    }

    private UnitId unit(String code) {
        return units.tree().byCode(code).orElseThrow().id();
    }
}
