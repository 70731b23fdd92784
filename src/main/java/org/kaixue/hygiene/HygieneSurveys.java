package org.kaixue.hygiene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kaixue.common.Permission;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How schools stand with what they are to disinfect and to air. */
@Service
public class HygieneSurveys {

    private final HygieneOffice office;

    HygieneSurveys(HygieneOffice office) {
        this.office = office;
    }

    /** The schools at and below a unit in the last fourteen days, in four statements however many there are. */
    @Transactional(readOnly = true)
    public HygieneSurvey of(UnitId scope, TermId term) {
        office.require(Permission.CAMPAIGN_READ, scope);
        LocalDate today = office.clock().today();
        HygieneRule rule = office.shelf().rule(today);
        Ground ground = office.ground().read(scope, term, today);
        Judging judging = new Judging(ground, rule, today);
        List<SchoolStanding> schools = ground.schools().stream()
                .map(judging::of)
                .sorted(Comparator.comparing(SchoolStanding::state)
                        .thenComparing(school -> school.week().percent())
                        .thenComparing(SchoolStanding::opensOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        List<HygieneSurvey.DayShare> days = new ArrayList<>();
        for (int back = GroundReader.BACK; back >= 0; back--) {
            LocalDate day = today.minusDays(back);
            days.add(new HygieneSurvey.DayShare(
                    day, schools.stream().map(school -> school.on(day)).reduce(Share.NOTHING, Share::plus)));
        }
        return new HygieneSurvey(today, rule, schools, List.copyOf(days));
    }
}
