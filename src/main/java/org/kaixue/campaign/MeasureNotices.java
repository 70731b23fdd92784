package org.kaixue.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Permission;
import org.kaixue.common.SystemWork;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeDraft;
import org.kaixue.notice.Severity;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells each unit how many measures it has to carry out and how many of them are late, and the officers above how many of
 * their units are late: one notice each, taken down when its cause is gone.
 */
@Component
class MeasureNotices {

    private static final Logger LOG = LoggerFactory.getLogger(MeasureNotices.class);

    /** Officers may carry out a measure for their schools, yet are told of all of them in one sum. */
    private static final Permission SCHOOLS_OWN = Permission.READINESS_ASSESS;

    private static final String OWN = "campaign.measures ";
    private static final String BELOW = "campaign.late ";

    private final Campaigns campaigns;
    private final Measures measures;
    private final NoticeBoard board;
    private final Units units;
    private final Terms terms;
    private final AtomicBoolean waiting = new AtomicBoolean();

    MeasureNotices(Campaigns campaigns, Measures measures, NoticeBoard board, Units units, Terms terms) {
        this.campaigns = campaigns;
        this.measures = measures;
        this.board = board;
        this.units = units;
        this.terms = terms;
    }

    @TransactionalEventListener
    void changed(CampaignChanged event) {
        waiting.set(true);
    }

    /** Judges where a campaign changed since. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void afterChanges() {
        if (waiting.getAndSet(false)) {
            judge();
        }
    }

    /** What becomes late while nobody changes anything. */
    @Scheduled(initialDelay = 45, fixedDelay = 600, timeUnit = TimeUnit.SECONDS)
    synchronized void judge() {
        try {
            SystemWork.run("measure-watch", this::tell);
        } catch (RuntimeException failure) {
            LOG.warn("Which measures are late was not judged", failure);
        }
    }

    private void tell() {
        Set<String> stale = new HashSet<>(board.openSubjects(OWN));
        stale.addAll(board.openSubjects(BELOW));
        if (!terms.all().isEmpty()) {
            for (UnitNode root : units.tree().roots()) {
                Map<UnitId, Owed> owed = owed(root);
                owed.forEach((unit, own) -> raise(own(units.tree().get(unit), own), stale));
                units.tree().children(root.id()).stream()
                        .filter(unit -> unit.kind() != UnitKind.SCHOOL)
                        .forEach(county -> above(county, owed, stale));
                above(root, owed, stale);
            }
        }
        stale.forEach(board::resolve);
    }

    private Map<UnitId, Owed> owed(UnitNode root) {
        Map<UnitId, Owed> owed = new HashMap<>();
        campaigns.of(root.id(), terms.current().id()).stream()
                .filter(campaign -> campaign.closedOn() == null)
                .flatMap(campaign -> measures.of(campaign.id(), root.id()).stream())
                .filter(row -> !row.withdrawn())
                .forEach(row -> row.units().stream()
                        .filter(unit -> unit.progress().open())
                        .forEach(unit -> owed.merge(
                                unit.unit(), Owed.of(unit, row.measure().draft().dueOn()), Owed::and)));
        return owed;
    }

    private void above(UnitNode unit, Map<UnitId, Owed> owed, Set<String> stale) {
        long late = owed.entrySet().stream()
                .filter(one -> one.getValue().late() > 0 && !one.getKey().equals(unit.id()))
                .filter(one -> units.tree().contains(unit.id(), one.getKey()))
                .count();
        if (late > 0) {
            raise(
                    draft(
                            unit,
                            Permission.CAMPAIGN_WRITE,
                            Severity.WARNING,
                            "campaign.notice.late",
                            List.of(String.valueOf(late)),
                            BELOW,
                            null),
                    stale);
        }
    }

    private static NoticeDraft own(UnitNode unit, Owed owed) {
        return draft(
                unit,
                unit.kind() == UnitKind.SCHOOL ? SCHOOLS_OWN : Permission.CAMPAIGN_WRITE,
                owed.late() > 0 ? Severity.WARNING : Severity.INFO,
                "campaign.notice.measures",
                List.of(String.valueOf(owed.open()), String.valueOf(owed.late())),
                OWN,
                owed.dueOn());
    }

    private static NoticeDraft draft(
            UnitNode unit,
            Permission permission,
            Severity severity,
            String sentence,
            List<String> counts,
            String subject,
            @Nullable LocalDate until) {
        return new NoticeDraft(
                unit.id(),
                permission,
                severity,
                sentence,
                counts,
                "campaign?unit=" + unit.code(),
                subject + unit.id().value(),
                until);
    }

    private void raise(NoticeDraft notice, Set<String> stale) {
        stale.remove(notice.subject());
        board.raise(notice);
    }

    /**
     * What a unit has still to carry out.
     *
     * @param dueOn the earliest last day of it
     */
    private record Owed(int open, int late, LocalDate dueOn) {

        static Owed of(UnitProgress unit, LocalDate dueOn) {
            return new Owed(1, unit.progress() == Progress.LATE ? 1 : 0, dueOn);
        }

        Owed and(Owed other) {
            return new Owed(open + other.open, late + other.late, dueOn.isBefore(other.dueOn) ? dueOn : other.dueOn);
        }
    }
}
