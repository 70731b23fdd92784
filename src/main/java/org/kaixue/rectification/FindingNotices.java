package org.kaixue.rectification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeDraft;
import org.kaixue.notice.Severity;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Component;

/**
 * Tells a school what it has to put right and until when. What is overdue goes up the tiers: at once to the county, and
 * what stays so for days to the prefecture; each of these gets one notice with the number, not one a finding.
 */
@Component
class FindingNotices implements OverdueWatch.Judge {

    private static final String SUBJECT = "rectification.";

    /** How long a finding may be overdue before the prefecture is told; an estimate of ours. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final FindingBook book;
    private final NoticeBoard board;
    private final Units units;
    private final BusinessClock clock;

    FindingNotices(FindingBook book, NoticeBoard board, Units units, BusinessClock clock) {
        this.book = book;
        this.board = board;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public void judge() {
        Set<String> open = new HashSet<>(board.openSubjects(SUBJECT));
        Map<UnitNode, Integer> above = new HashMap<>();
        Instant now = clock.now();
        for (FindingRow finding : book.open()) {
            UnitNode school = units.tree().get(finding.school());
            raise(finding(school, finding), open);
            if (finding.overdue()) {
                boolean patient = finding.dueAt().plus(PATIENCE).isAfter(now);
                units.tree().path(school.id()).stream()
                        .filter(unit ->
                                unit.kind() == UnitKind.COUNTY || (unit.kind() == UnitKind.PREFECTURE && !patient))
                        .forEach(unit -> above.merge(unit, 1, Integer::sum));
            }
        }
        above.forEach((unit, count) -> raise(summary(unit, count), open));
        open.forEach(board::resolve);
    }

    private void raise(NoticeDraft notice, Set<String> open) {
        open.remove(notice.subject());
        board.raise(notice);
    }

    private static NoticeDraft finding(UnitNode school, FindingRow finding) {
        return new NoticeDraft(
                school.id(),
                Permission.RECTIFICATION_ANSWER,
                finding.overdue() ? Severity.WARNING : Severity.INFO,
                finding.overdue() ? "rectification.notice.overdue" : "rectification.notice.open",
                List.of(NoticeDraft.both(finding.title())),
                finding.id().address().href(),
                SUBJECT + finding.id().value(),
                LocalDate.ofInstant(finding.dueAt(), BusinessClock.ZONE));
    }

    private static NoticeDraft summary(UnitNode unit, int count) {
        boolean top = unit.kind() == UnitKind.PREFECTURE;
        return new NoticeDraft(
                unit.id(),
                Permission.RECTIFICATION_CHECK,
                top ? Severity.URGENT : Severity.WARNING,
                top ? "rectification.notice.prefecture" : "rectification.notice.county",
                List.of(String.valueOf(count)),
                FindingId.PATH + "?unit=" + unit.code() + "&state=" + FindingFilter.OVERDUE,
                SUBJECT + "overdue " + unit.id().value(),
                null);
    }
}
