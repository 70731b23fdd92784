package org.kaixue.hygiene;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Component;

/** What schools have disinfected and aired, for tests of any room. */
@Component
public class HygieneFixture {

    /** Early enough for every test's clock. */
    static final LocalTime MORNING = LocalTime.of(7, 30);

    private final OrganisationFixtures organisation;
    private final HygienePlans plans;
    private final HygieneLogs logs;
    private final BusinessClock clock;

    HygieneFixture(OrganisationFixtures organisation, HygienePlans plans, HygieneLogs logs, BusinessClock clock) {
        this.organisation = organisation;
        this.plans = plans;
        this.logs = logs;
        this.clock = clock;
    }

    public TermId term() {
        return organisation.term().id();
    }

    static LogDraft disinfected(HygienePlace place, LocalDate day) {
        return disinfected(place, day, HygieneAgent.CHLORINE, 500);
    }

    static LogDraft disinfected(
            HygienePlace place, LocalDate day, @Nullable HygieneAgent agent, @Nullable Integer concentration) {
        return new LogDraft(
                LogId.next(), place, HygieneKind.DISINFECTION, day, MORNING, 1, null, agent, concentration, null);
    }

    static LogDraft aired(HygienePlace place, LocalDate day, @Nullable Integer minutes) {
        return new LogDraft(LogId.next(), place, HygieneKind.VENTILATION, day, MORNING, 1, minutes, null, null, null);
    }

    /** By the portal itself. */
    public LogId log(UnitId school, LogDraft draft) {
        return SystemWork.as("test", () -> logs.log(school, term(), draft));
    }

    /** Every place of a school as often as the day's plan asks, and at least once, but only of one kind. */
    public void all(UnitId school, LocalDate day, HygieneKind kind) {
        List<PlanRow> rows =
                SystemWork.as("test", () -> plans.today(school, term())).of(kind);
        rows.forEach(row -> {
            for (int n = 0; n < Math.max(1, row.line().times()); n++) {
                log(school, LogDraft.of(row.line(), day, MORNING));
            }
        });
    }

    /** Disinfected and aired all over within the last days. */
    public void prepared(UnitId school) {
        all(school, clock.today(), HygieneKind.DISINFECTION);
        all(school, clock.today(), HygieneKind.VENTILATION);
    }

    /** An entry and a word on a place, each of which contains the text. */
    public LogId loggedBy(UnitId school, String text) {
        SystemWork.run(
                "test",
                () -> plans.say(school, term(), HygienePlace.GATE, new OwnPlaceDraft(false, 1, 0, 0, text + "没有")));
        return log(
                school,
                new LogDraft(
                        LogId.next(),
                        HygienePlace.CLASSROOM,
                        HygieneKind.VENTILATION,
                        clock.today(),
                        MORNING,
                        1,
                        30,
                        null,
                        null,
                        text));
    }
}
