package org.kaixue.readiness;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.common.Actor;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.readiness.AssessmentEvent.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to assessments: kept for the page, told to the audit, and to whoever tells people. */
@Component
class History {

    private static final int LONGEST_AUDIT_REASON = 400;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Actors actors;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    History(JdbcClient jdbc, AuditLog audit, Actors actors, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
    }

    /** In the change's transaction. */
    void changed(Assessment assessment, Kind kind, String action, @Nullable String before, @Nullable String note) {
        Actor actor = actors.current();
        jdbc.sql("""
                        insert into readiness_event (id, readiness_id, school_id, kind, happened_at, person, note)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.bytes(Ids.next()))
                .param(Ids.bytes(assessment.id()))
                .param(Ids.bytes(assessment.school().value()))
                .param(kind.name())
                .param(Moments.column(clock.now()))
                .param(actor.name())
                .param(note)
                .update();
        audit.changed(new AuditLog.Change(
                action,
                "readiness",
                assessment.id().toString(),
                assessment.school().value(),
                before,
                assessment.inWords(),
                cut(note)));
        events.publishEvent(new ReadinessChanged(assessment.school()));
    }

    /** The latest first. */
    List<AssessmentEvent> of(AssessmentId assessment) {
        return jdbc.sql("""
                        select kind, happened_at, person, note from readiness_event
                        where readiness_id = ? order by happened_at desc, id desc""")
                .param(Ids.bytes(assessment.value()))
                .query((row, n) -> new AssessmentEvent(
                        Kind.valueOf(row.getString(1)),
                        Moments.read(row.getObject(2, LocalDateTime.class)),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    private static @Nullable String cut(@Nullable String note) {
        return note == null || note.length() <= LONGEST_AUDIT_REASON ? note : note.substring(0, LONGEST_AUDIT_REASON);
    }
}
