package org.kaixue.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.EditionId;
import org.kaixue.checklist.Score;
import org.kaixue.checklist.ScoreResult;
import org.kaixue.common.Actor;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;

/** A visit as the database keeps it. */
@Entity
@Table(name = "visit")
class VisitEntry {

    @Id
    private UUID id;

    private UUID schoolId;
    private UUID teamId;
    private UUID termId;
    private UUID checklistId;
    private UUID editionId;

    @Enumerated(EnumType.STRING)
    private VisitTier tier;

    @Enumerated(EnumType.STRING)
    private VisitState state;

    private LocalDate plannedOn;
    private String plannedBy;
    private @Nullable Instant startedAt;
    private @Nullable String startedBy;
    private @Nullable Instant submittedAt;
    private @Nullable Instant receivedAt;
    private @Nullable String submittedBy;
    private @Nullable UUID submitterId;
    private @Nullable String closingNote;
    private @Nullable Integer counted;
    private @Nullable Integer passed;
    private @Nullable Integer failed;
    private @Nullable String vetoFailed;
    private @Nullable Integer points;

    @Enumerated(EnumType.STRING)
    private @Nullable ScoreResult result;

    private @Nullable Instant reviewedAt;
    private @Nullable String reviewedBy;
    private @Nullable String reviewNote;
    private @Nullable String cancelReason;

    @Version
    @Column(nullable = false)
    private @Nullable Integer version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected VisitEntry() {}

    VisitEntry(TeamBook.Team team, VisitTier tier, UnitId school, Edition edition, LocalDate day, Actor planner) {
        this.id = Ids.next();
        this.teamId = team.id().value();
        this.termId = team.term().value();
        this.tier = tier;
        this.schoolId = school.value();
        this.checklistId = edition.checklist().value();
        this.editionId = edition.id().value();
        this.plannedOn = day;
        this.plannedBy = planner.name();
        this.state = VisitState.PLANNED;
    }

    void move(LocalDate day) {
        requirePlanned();
        plannedOn = day;
    }

    void cancel(String reason) {
        requirePlanned();
        become(VisitState.CANCELLED);
        cancelReason = reason;
    }

    private void requirePlanned() {
        if (state != VisitState.PLANNED) {
            throw new RuleViolation("supervision.refused.not-planned." + state);
        }
    }

    /**
     * Somebody of the team touched it. It begins with its earliest touch, in whichever order they come.
     *
     * @return whether that was what began it, or brought it back after it had been called off
     */
    boolean touch(Instant at, Actor by) {
        boolean begins = state != VisitState.UNDER_WAY;
        if (begins) {
            become(VisitState.UNDER_WAY);
            cancelReason = null;
        }
        if (startedAt == null || at.isBefore(startedAt)) {
            startedAt = at;
            startedBy = by.name();
        }
        return begins;
    }

    void submit(Instant at, Instant received, Actor by, @Nullable String note, Score score, ScoreResult found) {
        become(VisitState.SUBMITTED);
        submittedAt = at;
        receivedAt = received;
        submittedBy = by.name();
        submitterId = by.account();
        closingNote = note;
        counted = score.counted();
        passed = score.passed();
        failed = score.failed();
        vetoFailed = score.vetoFailed().isEmpty() ? null : String.join(",", score.vetoFailed());
        points = score.points();
        result = found;
    }

    void review(Instant at, Actor by, String note) {
        become(VisitState.REVIEWED);
        reviewedAt = at;
        reviewedBy = by.name();
        reviewNote = note;
    }

    private void become(VisitState next) {
        if (!state.leadsTo(next)) {
            throw new RuleViolation("supervision.refused." + state);
        }
        state = next;
    }

    UUID id() {
        return id;
    }

    VisitId visit() {
        return new VisitId(id);
    }

    UnitId school() {
        return new UnitId(schoolId);
    }

    TeamId team() {
        return new TeamId(teamId);
    }

    TermId term() {
        return new TermId(termId);
    }

    EditionId edition() {
        return new EditionId(editionId);
    }

    VisitState state() {
        return state;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    String plannedBy() {
        return plannedBy;
    }

    @Nullable
    String startedBy() {
        return startedBy;
    }

    @Nullable
    String submittedBy() {
        return submittedBy;
    }

    @Nullable
    String closingNote() {
        return closingNote;
    }

    @Nullable
    Instant reviewedAt() {
        return reviewedAt;
    }

    @Nullable
    String reviewedBy() {
        return reviewedBy;
    }

    @Nullable
    String reviewNote() {
        return reviewNote;
    }

    @Nullable
    String cancelReason() {
        return cancelReason;
    }

    String inWords() {
        return Values.named(
                "visit-state",
                state,
                "day",
                plannedOn,
                "tier",
                tier,
                "points",
                points,
                "failed",
                failed,
                "result",
                result);
    }
}
