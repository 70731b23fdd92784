package org.kaixue.drill;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells a school that drills are overdue, and the officers of its county and of the prefecture how many of their schools
 * are late: one notice each, with the number that the page of drills shows, taken down when its cause is gone.
 */
@Component
class OverdueDrills {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueDrills.class);
    private static final String SUBJECT = "drill.overdue ";

    private final Coverage coverage;
    private final NoticeBoard board;
    private final Units units;
    private final Terms terms;
    private final AtomicBoolean waiting = new AtomicBoolean();

    OverdueDrills(Coverage coverage, NoticeBoard board, Units units, Terms terms) {
        this.coverage = coverage;
        this.board = board;
        this.units = units;
        this.terms = terms;
    }

    @TransactionalEventListener
    void changed(DrillChanged event) {
        waiting.set(true);
    }

    /** Judges where a drill changed since. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void afterChanges() {
        if (waiting.getAndSet(false)) {
            judge();
        }
    }

    /** What becomes overdue while nobody changes anything. */
    @Scheduled(initialDelay = 30, fixedDelay = 600, timeUnit = TimeUnit.SECONDS)
    synchronized void judge() {
        try {
            SystemWork.run("drill-watch", this::tell);
        } catch (RuntimeException failure) {
            LOG.warn("Which drills are overdue was not judged", failure);
        }
    }

    private void tell() {
        Set<String> stale = new HashSet<>(board.openSubjects(SUBJECT));
        if (!terms.all().isEmpty()) {
            for (UnitNode root : units.tree().roots()) {
                List<SchoolCoverage> late = coverage
                        .of(root.id(), terms.current().id(), null, null)
                        .stream()
                        .filter(school -> school.count(Standing.OVERDUE) > 0)
                        .toList();
                late.forEach(school -> raise(ofSchool(school), stale));
                units.tree().children(root.id()).forEach(county -> above(county, within(county, late), stale));
                above(root, late.size(), stale);
            }
        }
        stale.forEach(board::resolve);
    }

    private static int within(UnitNode county, List<SchoolCoverage> late) {
        return (int) late.stream()
                .filter(school -> school.county().equals(county.id()))
                .count();
    }

    private NoticeDraft ofSchool(SchoolCoverage school) {
        LocalDate since = school.standings().stream()
                .filter(one -> one.standing() == Standing.OVERDUE)
                .map(ScenarioStanding::dueOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return draft(
                units.tree().get(school.school()),
                Permission.DRILLS_WRITE,
                "drill.notice.overdue",
                school.count(Standing.OVERDUE),
                since);
    }

    private void above(UnitNode unit, int schools, Set<String> stale) {
        if (schools > 0) {
            raise(draft(unit, Permission.DRILLS_ASSIGN, "drill.notice.overdue-schools", schools, null), stale);
        }
    }

    private static NoticeDraft draft(
            UnitNode unit, Permission permission, String sentence, int count, @Nullable LocalDate since) {
        return new NoticeDraft(
                unit.id(),
                permission,
                Severity.WARNING,
                sentence,
                List.of(String.valueOf(count)),
                "drills?unit=" + unit.code() + "&state=" + Standing.OVERDUE,
                SUBJECT + unit.id().value(),
                since);
    }

    private void raise(NoticeDraft notice, Set<String> stale) {
        stale.remove(notice.subject());
        board.raise(notice);
    }
}
