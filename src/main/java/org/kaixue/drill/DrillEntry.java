package org.kaixue.drill;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;

/** A drill of a school as the database keeps it. */
@Entity
@Table(name = "drill")
class DrillEntry {

    @Id
    private UUID id;

    private UUID schoolId;
    private UUID termId;
    private UUID scenarioId;
    private UUID editionId;
    private @Nullable UUID assignmentId;
    private @Nullable UUID repeatsId;

    @Enumerated(EnumType.STRING)
    private DrillState state;

    private @Nullable LocalDate plannedOn;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate heldOn;
    private @Nullable Instant startedAt;
    private @Nullable String startedBy;
    private @Nullable Instant endedAt;
    private @Nullable String endedBy;
    private @Nullable Instant evaluatedAt;
    private @Nullable String evaluatedBy;
    private @Nullable Boolean passed;

    @Enumerated(EnumType.STRING)
    private Verdict.@Nullable Reason verdict;

    private @Nullable Integer points;
    private @Nullable String strengths;
    private @Nullable String gaps;
    private @Nullable Instant closedAt;
    private @Nullable String closedBy;
    private @Nullable String cancelReason;

    @Version
    @Column(nullable = false)
    private @Nullable Integer version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected DrillEntry() {}

    @SuppressWarnings("NullAway.Init")
    DrillEntry(UnitId school, TermId term, Edition edition) {
        id = Ids.next();
        schoolId = school.value();
        termId = term.value();
        scenarioId = edition.scenario().value();
        editionId = edition.id();
        state = DrillState.PLANNED;
    }

    /** It is held because somebody asked for it, until a day. */
    void ask(AssignmentId assignment, LocalDate until) {
        assignmentId = assignment.value();
        dueOn = until;
    }

    /** It is held because another did not go well. */
    void repeat(DrillEntry other) {
        repeatsId = other.id;
        assignmentId = other.assignmentId;
        dueOn = other.dueOn;
    }

    void schedule(LocalDate day) {
        if (state != DrillState.SCHEDULED) {
            become(DrillState.SCHEDULED);
        }
        plannedOn = day;
    }

    void unschedule() {
        become(DrillState.PLANNED);
        plannedOn = null;
    }

    /** Starts the clock; before the day that is planned it is refused at the field of the day. */
    void start(LocalDate today, Instant now, String by) {
        if (state == DrillState.PLANNED || plannedOn == null) {
            throw RuleViolation.at("day", "drill.live.no-day");
        }
        if (state == DrillState.SCHEDULED && plannedOn.isAfter(today)) {
            throw RuleViolation.at("day", "drill.live.too-early", plannedOn);
        }
        become(DrillState.LIVE);
        heldOn = today;
        startedAt = now;
        startedBy = by;
    }

    void takeBackStart() {
        become(DrillState.SCHEDULED);
        heldOn = null;
        startedAt = null;
        startedBy = null;
        endedAt = null;
        endedBy = null;
    }

    void end(Instant now, String by) {
        requireRunning();
        endedAt = now;
        endedBy = by;
    }

    void goOn() {
        if (state != DrillState.LIVE || endedAt == null) {
            throw new RuleViolation("drill.live.not-ended");
        }
        endedAt = null;
        endedBy = null;
    }

    void requireRunning() {
        if (state != DrillState.LIVE || endedAt != null) {
            throw new RuleViolation("drill.live.not-running");
        }
    }

    /** The moment so long ago, never before the clock was started nor still to come. */
    Instant running(Duration ago, Instant now) {
        Instant at = ago.isNegative() ? now : now.minus(ago);
        return startedAt != null && at.isBefore(startedAt) ? startedAt : at;
    }

    /** Keeps how it was judged; what is judged already can be corrected until the drill is closed. */
    void judge(Verdict found, @Nullable String good, @Nullable String bad, Instant now, String by) {
        if (state == DrillState.LIVE && endedAt == null) {
            throw new RuleViolation("drill.evaluate.still-running");
        }
        if (state != DrillState.EVALUATED) {
            become(DrillState.EVALUATED);
        }
        passed = found.passed();
        verdict = found.reason();
        points = found.points();
        strengths = good;
        gaps = bad;
        evaluatedAt = now;
        evaluatedBy = by;
    }

    void close(Instant now, String by) {
        become(DrillState.CLOSED);
        closedAt = now;
        closedBy = by;
    }

    void cancel(String reason) {
        become(DrillState.CANCELLED);
        cancelReason = reason;
    }

    private void become(DrillState next) {
        if (!state.mayBecome(next)) {
            throw new RuleViolation("drill.state.refused." + state);
        }
        state = next;
    }

    UUID id() {
        return id;
    }

    UnitId school() {
        return new UnitId(schoolId);
    }

    TermId term() {
        return new TermId(termId);
    }

    UUID editionId() {
        return editionId;
    }

    UUID scenarioId() {
        return scenarioId;
    }

    DrillState state() {
        return state;
    }

    String inWords() {
        return Values.named(
                "drill-state",
                state,
                "day",
                plannedOn,
                "held",
                heldOn,
                "until",
                dueOn,
                "points",
                points,
                "passed",
                passed,
                "ended",
                endedAt == null ? null : endedAt.atZone(BusinessClock.ZONE).toLocalDateTime());
    }

    DrillRow row() {
        return new DrillRow(
                new DrillId(id),
                school(),
                term(),
                new ScenarioId(scenarioId),
                editionId,
                assignmentId == null ? null : new AssignmentId(assignmentId),
                repeatsId == null ? null : new DrillId(repeatsId),
                state,
                plannedOn,
                dueOn,
                heldOn,
                Moment.of(startedAt, startedBy),
                Moment.of(endedAt, endedBy),
                Moment.of(evaluatedAt, evaluatedBy),
                verdict == null || points == null ? null : new Verdict(verdict, points),
                strengths,
                gaps,
                Moment.of(closedAt, closedBy),
                cancelReason);
    }
}
