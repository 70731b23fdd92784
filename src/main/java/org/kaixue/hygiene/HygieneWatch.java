package org.kaixue.hygiene;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Permission;
import org.kaixue.common.SystemWork;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeDraft;
import org.kaixue.notice.Severity;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells a principal each night what of the last school day's plan was not logged, or what is to be disinfected before the
 * opening, and a county which of its schools have logged nothing for days. During the day notices are only taken down.
 */
@Component
class HygieneWatch {

    private static final Logger LOG = LoggerFactory.getLogger(HygieneWatch.class);
    private static final String SUBJECT = "hygiene ";

    private final HygieneSurveys surveys;
    private final NoticeBoard board;
    private final Units units;
    private final Terms terms;

    HygieneWatch(HygieneSurveys surveys, NoticeBoard board, Units units, Terms terms) {
        this.surveys = surveys;
        this.board = board;
        this.units = units;
        this.terms = terms;
    }

    /** What the day that has ended left open. */
    @Scheduled(cron = "0 20 0 * * *", zone = "Asia/Shanghai")
    void atNight() {
        guarded(true);
    }

    /** What has been made up for since. */
    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void duringTheDay() {
        guarded(false);
    }

    private synchronized void guarded(boolean raise) {
        try {
            SystemWork.run("hygiene-watch", () -> tell(raise));
        } catch (RuntimeException failure) {
            LOG.warn("Which schools are behind with hygiene was not judged", failure);
        }
    }

    private void tell(boolean raise) {
        Set<String> stale = new HashSet<>(board.openSubjects(SUBJECT));
        if (!terms.all().isEmpty()) {
            for (UnitNode root : units.tree().roots()) {
                HygieneSurvey survey = surveys.of(root.id(), terms.current().id());
                survey.schools()
                        .forEach(school -> ofSchool(survey, school).ifPresent(notice -> put(notice, stale, raise)));
                units.tree().children(root.id()).forEach(county -> silent(survey, county)
                        .ifPresent(notice -> put(notice, stale, raise)));
            }
        }
        stale.forEach(board::resolve);
    }

    private void put(NoticeDraft notice, Set<String> stale, boolean raise) {
        stale.remove(notice.subject());
        if (raise) {
            board.raise(notice);
        }
    }

    private Optional<NoticeDraft> ofSchool(HygieneSurvey survey, SchoolStanding school) {
        if (school.state().opened()) {
            return school.lastDays().stream()
                    .findFirst()
                    .filter(last -> last.percent() < survey.rule().greenFrom())
                    .map(last -> notice(
                            school.school(),
                            Permission.READINESS_ASSESS,
                            Severity.WARNING,
                            "hygiene.notice.open",
                            List.of(String.valueOf(last.done()), String.valueOf(last.wanted())),
                            null));
        }
        if (school.state() != HygieneState.UNPREPARED && school.state() != HygieneState.PREPARING) {
            return Optional.empty();
        }
        return Optional.of(notice(
                school.school(),
                Permission.READINESS_ASSESS,
                Severity.WARNING,
                "hygiene.notice.before-opening",
                List.of(
                        String.valueOf(missing(school, HygieneKind.DISINFECTION)),
                        String.valueOf(missing(school, HygieneKind.VENTILATION))),
                school.opensOn()));
    }

    private static int missing(SchoolStanding school, HygieneKind kind) {
        return Math.max(0, school.places().of(kind) - school.prepared().of(kind));
    }

    private Optional<NoticeDraft> silent(HygieneSurvey survey, UnitNode county) {
        long silent = survey.schools().stream()
                .filter(school -> school.county().equals(county.id()) && school.state() == HygieneState.SILENT)
                .count();
        return silent == 0
                ? Optional.empty()
                : Optional.of(notice(
                        county.id(),
                        Permission.CAMPAIGN_WRITE,
                        Severity.WARNING,
                        "hygiene.notice.silent",
                        List.of(
                                String.valueOf(silent),
                                String.valueOf(survey.rule().silentDays())),
                        null));
    }

    private NoticeDraft notice(
            UnitId unit,
            Permission permission,
            Severity severity,
            String sentence,
            List<String> values,
            @Nullable LocalDate until) {
        return new NoticeDraft(
                unit,
                permission,
                severity,
                sentence,
                values,
                "hygiene?unit=" + units.tree().get(unit).code(),
                SUBJECT + unit.value(),
                until);
    }
}
