package org.kaixue.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kaixue.common.Permission;
import org.kaixue.common.SystemWork;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeDraft;
import org.kaixue.notice.Severity;
import org.kaixue.organisation.Term;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the schools that have not answered the latest screening round, until they have; after its last day urgently, and
 * then also the officers above how many are late, one notice a round and unit.
 */
@Component
class ScreeningWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ScreeningWatch.class);
    private static final String SUBJECT = "people.screening ";

    private final Screenings screenings;
    private final CareOffice office;
    private final NoticeBoard board;
    private final Terms terms;
    private final AtomicBoolean waiting = new AtomicBoolean();

    ScreeningWatch(Screenings screenings, CareOffice office, NoticeBoard board, Terms terms) {
        this.screenings = screenings;
        this.office = office;
        this.board = board;
        this.terms = terms;
    }

    static String subject(RoundId round) {
        return SUBJECT + round.value();
    }

    static String subject(RoundId round, UnitId school) {
        return subject(round) + " " + school.value();
    }

    @TransactionalEventListener
    void changed(RoundsChanged event) {
        waiting.set(true);
    }

    /** Tells anew where something was answered since. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void afterChanges() {
        if (waiting.getAndSet(false)) {
            sweep();
        }
    }

    @Scheduled(initialDelay = 60, fixedDelay = 600, timeUnit = TimeUnit.SECONDS)
    synchronized void sweep() {
        try {
            SystemWork.run("screening-watch", this::tell);
        } catch (RuntimeException failure) {
            LOG.warn("Schools were not told of the screening rounds that they have not answered", failure);
        }
    }

    /** Raises what is missing, and takes down what is not missing any more. */
    void tell() {
        if (terms.all().isEmpty()) {
            return;
        }
        Set<String> stale = new HashSet<>(board.openSubjects(SUBJECT));
        Term term = terms.current();
        for (UnitNode root : office.units().tree().roots()) {
            tell(root, term, stale);
            office.units().tree().children(root.id()).forEach(county -> tell(county, term, stale));
        }
        stale.forEach(board::resolve);
    }

    /** Only the latest round that has begun: what an earlier one missed, nobody can check any more. */
    private void tell(UnitNode owner, Term term, Set<String> stale) {
        LocalDate today = office.today();
        List<RoundRow> own = screenings.rounds(owner.id(), term.id()).stream()
                .filter(round -> round.owner().equals(owner.id())
                        && !round.draft().from().isAfter(today))
                .limit(1)
                .toList();
        for (RoundRow round : own) {
            if (round.missing() == 0) {
                continue;
            }
            Map<UnitNode, Integer> late = new HashMap<>();
            for (RoundEntry entry : screenings.entries(round.id(), owner.id())) {
                if (entry.numbers() == null) {
                    raise(school(round, entry), stale);
                }
                if (entry.state() == RoundEntry.State.OVERDUE) {
                    above(owner, entry.school()).forEach(unit -> late.merge(unit, 1, Integer::sum));
                }
            }
            late.forEach((unit, schools) -> raise(late(round, unit, schools), stale));
        }
    }

    /** Who asked the school, and its county. */
    private List<UnitNode> above(UnitNode owner, UnitId school) {
        return office.units().tree().path(school).stream()
                .filter(unit -> unit.id().equals(owner.id()) || unit.kind() == UnitKind.COUNTY)
                .toList();
    }

    private void raise(NoticeDraft notice, Set<String> stale) {
        stale.remove(notice.subject());
        board.raise(notice);
    }

    private static NoticeDraft late(RoundRow round, UnitNode unit, int schools) {
        return new NoticeDraft(
                unit.id(),
                Permission.PEOPLE_ASSIGN,
                Severity.WARNING,
                "people.notice.round-late",
                List.of(round.draft().name(), String.valueOf(schools)),
                link(unit.code(), round) + "&state=" + RoundEntry.State.OVERDUE,
                subject(round.id(), unit.id()),
                round.draft().until());
    }

    private static String link(String code, RoundRow round) {
        return "people/screening?unit=" + code + "&round=" + round.id().value();
    }

    private NoticeDraft school(RoundRow round, RoundEntry entry) {
        boolean overdue = entry.state() == RoundEntry.State.OVERDUE;
        String code = office.units().tree().get(entry.school()).code();
        return new NoticeDraft(
                entry.school(),
                Permission.PEOPLE_WRITE,
                overdue ? Severity.URGENT : Severity.INFO,
                overdue ? "people.notice.round-overdue" : "people.notice.round-open",
                List.of(round.draft().name()),
                link(code, round),
                subject(round.id(), entry.school()),
                round.draft().until());
    }
}
