package org.kaixue.readiness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeDraft;
import org.kaixue.notice.Severity;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the school and who approves it what lapsed or is broken, the school what came back, and who approves how many
 * stages wait for him: one notice with the number, not one a school.
 */
@Component
class ReadinessNotices implements FactWatch.Teller {

    private static final String SUBJECT = "readiness.";

    private static final String TOLD = """
            select r.school_id, r.stage, r.state, r.broken_since, st.unmet_veto
            from readiness r
              join unit u on u.id = r.school_id and u.closed_on is null
              left join readiness_standing st on st.school_id = r.school_id and st.term_id = r.term_id
            where r.term_id = ?
              and (r.state in ('LAPSED', 'RETURNED', 'SUSPENDED', 'COUNTY_EVALUATED', 'PREFECTURE_INSPECTED')
                or r.broken_since is not null)""";

    private final NoticeBoard board;
    private final ApprovalRules rules;
    private final Units units;
    private final Terms terms;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ReadinessNotices(
            NoticeBoard board, ApprovalRules rules, Units units, Terms terms, JdbcClient jdbc, BusinessClock clock) {
        this.board = board;
        this.rules = rules;
        this.units = units;
        this.terms = terms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Told(UnitId school, Stage stage, AssessmentState state, boolean broken, int unmet) {

        String subject(String what) {
            return SUBJECT + what + " " + school.value() + " " + stage;
        }
    }

    @Override
    public void tell() {
        Set<String> open = new HashSet<>(board.openSubjects(SUBJECT));
        if (!terms.all().isEmpty()) {
            Map<UnitId, Integer> waiting = new HashMap<>();
            List<ApprovalRule> today = rules.on(clock.today());
            for (Told one : told(terms.current().id())) {
                ApprovalRule rule = today.get(one.stage().ordinal());
                if (one.broken()) {
                    both(one, "broken", open);
                } else if (one.state() == AssessmentState.LAPSED) {
                    both(one, "lapsed", open);
                } else if (one.state() == AssessmentState.RETURNED || one.state() == AssessmentState.SUSPENDED) {
                    String what = one.state().name().toLowerCase(Locale.ROOT);
                    raise(notice(one, what, Permission.READINESS_ASSESS, Severity.WARNING, ""), open);
                } else if (rule.stepsLeft(one.state()) == 1 && one.unmet() == 0) {
                    waiting.merge(rules.approver(one.school(), rule.tier()), 1, Integer::sum);
                }
            }
            waiting.forEach((unit, count) -> raise(waiting(units.tree().get(unit), count), open));
        }
        open.forEach(board::resolve);
    }

    /** The school, and all who may approve it. */
    private void both(Told one, String what, Set<String> open) {
        raise(notice(one, what, Permission.READINESS_ASSESS, Severity.URGENT, ""), open);
        raise(notice(one, what, Permission.READINESS_APPROVE, Severity.URGENT, "approver "), open);
    }

    private void raise(NoticeDraft notice, Set<String> open) {
        open.remove(notice.subject());
        board.raise(notice);
    }

    private NoticeDraft notice(Told one, String what, Permission whom, Severity severity, String apart) {
        UnitNode school = units.tree().get(one.school());
        return new NoticeDraft(
                one.school(),
                whom,
                severity,
                "readiness.notice." + what,
                List.of(String.valueOf(one.unmet())),
                "readiness/" + school.code() + "/" + one.stage(),
                one.subject(apart + what),
                what.equals("broken") ? clock.today().plusDays(1) : null);
    }

    private static NoticeDraft waiting(UnitNode unit, int count) {
        boolean top = unit.kind() == UnitKind.PREFECTURE;
        return new NoticeDraft(
                unit.id(),
                Permission.READINESS_APPROVE,
                Severity.INFO,
                top ? "readiness.notice.waiting.prefecture" : "readiness.notice.waiting.county",
                List.of(String.valueOf(count)),
                "readiness?unit=" + unit.code() + "&state=" + BoardFilter.TO_APPROVE,
                SUBJECT + "waiting " + unit.id().value(),
                null);
    }

    private List<Told> told(TermId term) {
        return jdbc.sql(TOLD)
                .param(Ids.bytes(term.value()))
                .query((row, n) -> one(row))
                .list();
    }

    private static Told one(ResultSet row) throws SQLException {
        return new Told(
                new UnitId(Ids.read(row.getBytes(1))),
                Stage.valueOf(row.getString(2)),
                AssessmentState.valueOf(row.getString(3)),
                row.getObject(4) != null,
                row.getInt(5));
    }
}
