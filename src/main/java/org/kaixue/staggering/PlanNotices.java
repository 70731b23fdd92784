package org.kaixue.staggering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaixue.common.Permission;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeDraft;
import org.kaixue.notice.Severity;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Component;

/** Tells who publishes a school's plans that one of them no longer holds, until one does again. */
@Component
class PlanNotices implements PlanWatch.Judge {

    private static final String SUBJECT = "staggering.broken ";

    private final PlanEntries entries;
    private final PlanOverview overview;
    private final NoticeBoard board;
    private final Units units;
    private final Terms terms;

    PlanNotices(PlanEntries entries, PlanOverview overview, NoticeBoard board, Units units, Terms terms) {
        this.entries = entries;
        this.overview = overview;
        this.board = board;
        this.units = units;
        this.terms = terms;
    }

    @Override
    public void judge(Occasion occasion) {
        List<UnitNode> roots = units.tree().roots();
        if (roots.isEmpty() || terms.all().isEmpty()) {
            return;
        }
        Set<String> open = new HashSet<>(board.openSubjects(SUBJECT));
        open.removeIf(subject -> !subject.endsWith(" " + occasion));
        if (open.isEmpty() && !entries.existsByOccasionAndState(occasion, PlanState.PUBLISHED)) {
            return;
        }
        for (SchoolPlan plan :
                overview.of(roots.getFirst().id(), terms.current().id(), occasion)) {
            if (plan.state() == SchoolPlan.State.BROKEN) {
                UnitNode school = units.tree().get(plan.school());
                open.remove(subject(school, occasion));
                board.raise(notice(school, occasion));
            }
        }
        open.forEach(board::resolve);
    }

    private static NoticeDraft notice(UnitNode school, Occasion occasion) {
        return new NoticeDraft(
                school.id(),
                Permission.STAGGERING_WRITE,
                Severity.WARNING,
                "staggering.notice.broken." + occasion,
                List.of(),
                (occasion.meal() ? "staggering" : "arrivals") + "?unit=" + school.code() + "&occasion=" + occasion,
                subject(school, occasion),
                null);
    }

    private static String subject(UnitNode school, Occasion occasion) {
        return SUBJECT + school.id().value() + " " + occasion;
    }
}
