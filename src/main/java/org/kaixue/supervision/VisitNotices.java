package org.kaixue.supervision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeDraft;
import org.kaixue.notice.Severity;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a unit how many visits of its teams wait to be reviewed, and how many are late; one notice each. */
@Component
class VisitNotices {

    private static final String REVIEW = "supervision.to-review ";
    private static final String LATE = "supervision.overdue ";

    private final NoticeBoard board;
    private final Units units;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    VisitNotices(NoticeBoard board, Units units, JdbcClient jdbc, BusinessClock clock) {
        this.board = board;
        this.units = units;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts anew what waits to be reviewed; in the transaction that changed it. */
    void toReview(UnitId unit) {
        int waiting = jdbc.sql("""
                        select count(*) from visit v join joint_team j on j.id = v.team_id
                        where j.unit_id = ? and v.state = 'SUBMITTED'""")
                .param(Ids.bytes(unit.value()))
                .query(Integer.class)
                .single();
        if (waiting == 0) {
            board.resolve(REVIEW + unit.value());
        } else {
            board.raise(draft(unit, Permission.VISITS_REVIEW, Severity.INFO, "to-review", waiting, REVIEW));
        }
    }

    /** Counts anew what is late, of all teams. */
    void late() {
        Map<UnitId, Integer> late = new HashMap<>();
        jdbc.sql("""
                        select j.unit_id, count(*) from visit v join joint_team j on j.id = v.team_id
                        where v.state in ('PLANNED', 'UNDER_WAY') and v.planned_on < ? group by j.unit_id""").param(clock.today()).query((RowCallbackHandler)
                row -> late.put(new UnitId(Ids.read(row.getBytes(1))), row.getInt(2)));
        Set<String> open = new HashSet<>(board.openSubjects(LATE));
        late.forEach((unit, count) -> {
            NoticeDraft notice = draft(unit, Permission.VISITS_PLAN, Severity.WARNING, "overdue", count, LATE);
            open.remove(notice.subject());
            board.raise(notice);
        });
        open.forEach(board::resolve);
    }

    private NoticeDraft draft(
            UnitId unit, Permission permission, Severity severity, String what, int count, String subject) {
        return new NoticeDraft(
                unit,
                permission,
                severity,
                "supervision.notice." + what,
                List.of(String.valueOf(count)),
                "supervision?unit=" + units.tree().get(unit).code() + "&state="
                        + (what.equals("overdue") ? VisitView.OVERDUE : VisitView.TO_REVIEW),
                subject + unit.value(),
                null);
    }
}
