package org.kaixue.rectification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.Actor;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes findings over that were made, and most of them closed, before they came into the portal. */
@Service
public class PastFindings {

    private final FindingRecords findings;
    private final Deadlines deadlines;
    private final Jurisdiction jurisdiction;
    private final Drafts drafts;
    private final JdbcTemplate jdbc;
    private final AuditLog audit;

    PastFindings(
            FindingRecords findings,
            Deadlines deadlines,
            Jurisdiction jurisdiction,
            Drafts drafts,
            JdbcTemplate jdbc,
            AuditLog audit) {
        this.findings = findings;
        this.deadlines = deadlines;
        this.jurisdiction = jurisdiction;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Takes them all, or none; no two that are not closed may be of one school and topic. Their ids, in their order. */
    @Transactional
    public List<FindingId> take(List<PastFinding> past) {
        jurisdiction.requireEverywhere(Permission.RECTIFICATION_CHECK);
        List<Finding> entities = new ArrayList<>();
        List<@Nullable Object[]> events = new ArrayList<>();
        for (PastFinding one : past) {
            drafts.check(one.draft());
            Finding finding = new Finding(
                    Ids.next(),
                    one.draft(),
                    null,
                    new Actor(null, one.foundBy(), null),
                    one.foundAt(),
                    deadlines.due(one.draft().severity(), one.foundAt()));
            event(events, finding, FindingRecord.EventKind.FOUND, one.foundAt(), one.foundBy());
            Instant closed = one.closedAt();
            if (closed != null) {
                finding.handIn(null);
                finding.close(null, closed);
                event(events, finding, FindingRecord.EventKind.HANDED_IN, closed.minusSeconds(1), one.foundBy());
                event(events, finding, FindingRecord.EventKind.CLOSED, closed, one.closedBy());
            }
            entities.add(finding);
        }
        entities.forEach(findings::saveAndFlush);
        jdbc.batchUpdate("""
                insert into finding_event (id, finding_id, school_id, kind, happened_at, person)
                values (?, ?, ?, ?, ?, ?)""", events);
        audit.changed(new AuditLog.Change(
                "rectification.taken-over", "finding", null, null, null, Values.named("findings", past.size()), null));
        return entities.stream().map(finding -> new FindingId(finding.id())).toList();
    }

    private static void event(
            List<@Nullable Object[]> events,
            Finding finding,
            FindingRecord.EventKind kind,
            Instant at,
            @Nullable String by) {
        UUID id = Ids.next();
        events.add(new @Nullable Object[] {
            Ids.bytes(id),
            Ids.bytes(finding.id()),
            Ids.bytes(finding.schoolId()),
            kind.name(),
            Moments.column(at),
            by == null ? "" : by
        });
    }
}
