package org.kaixue.drill;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeDraft;
import org.kaixue.notice.Severity;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells schools which drills are asked of them, until they have held them. */
@Component
class AssignmentNotices {

    private static final String SUBJECT = "drill.assigned ";

    private final NoticeBoard board;
    private final Units units;
    private final JdbcClient jdbc;

    AssignmentNotices(NoticeBoard board, Units units, JdbcClient jdbc) {
        this.board = board;
        this.units = units;
        this.jdbc = jdbc;
    }

    /** @param drills how many each school has to hold */
    void tell(AssignmentId assignment, String title, LocalDate dueOn, Map<UnitId, Integer> drills) {
        drills.forEach((school, count) -> board.raise(new NoticeDraft(
                school,
                Permission.DRILLS_WRITE,
                Severity.WARNING,
                "drill.notice.assigned",
                List.of(title, String.valueOf(count)),
                "drills?unit=" + units.tree().get(school).code(),
                subject(assignment, school),
                dueOn)));
    }

    void takeDown(AssignmentId assignment) {
        board.openSubjects(SUBJECT + assignment.value() + " ").forEach(board::resolve);
    }

    /** A drill was judged or called off: the school has done what was asked when none is left to be held. */
    void held(DrillEntry drill) {
        AssignmentId assignment = drill.row().assignment();
        if (assignment == null) {
            return;
        }
        int left = jdbc.sql("""
                        select count(*) from drill where school_id = ? and assignment_id = ?
                          and state in ('PLANNED', 'SCHEDULED', 'LIVE')""")
                .params(Ids.bytes(drill.school().value()), Ids.bytes(assignment.value()))
                .query(Integer.class)
                .single();
        if (left == 0) {
            board.resolve(subject(assignment, drill.school()));
        }
    }

    private static String subject(AssignmentId assignment, UnitId school) {
        return SUBJECT + assignment.value() + " " + school.value();
    }
}
