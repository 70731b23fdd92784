package org.kaixue.readiness;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.checklist.EditionId;
import org.kaixue.checklist.ScoreResult;
import org.kaixue.common.Actor;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.supervision.VisitTier;

/** The assessment of one stage of a school in a term, as the database keeps it. */
@Entity
@Table(name = "readiness")
class Assessment {

    @Id
    private UUID id;

    private UUID schoolId;
    private UUID termId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private UUID editionId;

    @Enumerated(EnumType.STRING)
    private AssessmentState state;

    private Instant stateSince;
    private @Nullable Instant visitsFrom;
    private @Nullable Instant selfAt;
    private @Nullable String selfBy;
    private @Nullable UUID selfById;
    private @Nullable UUID countyVisitId;
    private @Nullable UUID prefectureVisitId;
    private @Nullable Integer points;

    @Enumerated(EnumType.STRING)
    private @Nullable ScoreResult result;

    private @Nullable Instant approvedAt;
    private @Nullable String approvedBy;
    private @Nullable UUID approvedById;

    @Enumerated(EnumType.STRING)
    private @Nullable VisitTier approvedTier;

    private @Nullable String standsOn;

    private @Nullable Instant brokenSince;
    private @Nullable String reason;

    @Version
    @Column(nullable = false)
    private @Nullable Integer version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Assessment() {}

    Assessment(UnitId school, TermId term, Stage stage, EditionId edition, Instant now) {
        this.id = Ids.next();
        this.schoolId = school.value();
        this.termId = term.value();
        this.stage = stage;
        this.editionId = edition.value();
        this.state = AssessmentState.DRAFT;
        this.stateSince = now;
    }

    /** Goes over to a newer edition of the list, while the school still answers. */
    void adopt(EditionId edition) {
        requireAnswerable();
        editionId = edition.value();
    }

    void requireAnswerable() {
        if (!state.answerable()) {
            throw new RuleViolation("readiness.refused.answering");
        }
    }

    void submit(Actor actor, Instant now) {
        move(AssessmentState.SELF_ASSESSED, now);
        selfAt = now;
        selfBy = actor.name();
        selfById = actor.account();
        reason = null;
    }

    /** The school takes its submission back, before anybody went there. */
    void takeBack(Instant now) {
        move(AssessmentState.DRAFT, now);
        selfAt = null;
        selfBy = null;
        selfById = null;
        score(null, null);
    }

    /** A submitted visit counts as the evaluation or inspection; a later one takes an earlier one's place. */
    void take(VisitTier tier, UUID visit, Instant now) {
        if (tier == VisitTier.COUNTY) {
            countyVisitId = visit;
        } else {
            prefectureVisitId = visit;
        }
        AssessmentState reached =
                tier == VisitTier.COUNTY ? AssessmentState.COUNTY_EVALUATED : AssessmentState.PREFECTURE_INSPECTED;
        if (state.leadsTo(reached)) {
            move(reached, now);
        }
    }

    void score(@Nullable Integer newPoints, @Nullable ScoreResult newResult) {
        points = newPoints;
        result = newResult;
    }

    /** @param facts the keys of the veto facts that hold */
    void approve(Actor actor, VisitTier tier, Collection<String> facts, Instant now) {
        move(AssessmentState.APPROVED, now);
        standsOn = String.join(" ", facts);
        approvedAt = now;
        approvedBy = actor.name();
        approvedById = actor.account();
        approvedTier = tier;
        reason = null;
        brokenSince = null;
    }

    /** Sends it back to the school; what was found before has to be looked at again. */
    void giveBack(String why, Instant now) {
        move(AssessmentState.RETURNED, now);
        reason = why;
        visitsFrom = now;
        countyVisitId = null;
        prefectureVisitId = null;
        withdrawApproval();
    }

    void suspend(String why, Instant now) {
        move(AssessmentState.SUSPENDED, now);
        reason = why;
        withdrawApproval();
    }

    void lapse(String why, Instant now) {
        move(AssessmentState.LAPSED, now);
        reason = why;
        withdrawApproval();
    }

    private void withdrawApproval() {
        approvedAt = null;
        approvedBy = null;
        approvedById = null;
        approvedTier = null;
        standsOn = null;
        brokenSince = null;
    }

    void open(Instant now) {
        move(AssessmentState.OPENED, now);
    }

    /** Its opening day was entered by mistake. */
    void closeAgain(Instant now) {
        move(AssessmentState.APPROVED, now);
        brokenSince = null;
    }

    /** Taken over from before the portal was used: approved then by somebody, on facts that held. */
    void takeOver(PastAssessment past) {
        selfAt = past.selfAt();
        selfBy = past.selfBy();
        points = past.points();
        result = ScoreResult.MAY_OPEN;
        approvedAt = past.approvedAt();
        approvedBy = past.approvedBy();
        approvedTier = past.tier();
        standsOn = String.join(" ", past.standsOn());
        state = AssessmentState.APPROVED;
        stateSince = past.approvedAt();
    }

    /** Of these facts those on which the approval stands: what became known only later lets nothing lapse. */
    List<String> standing(List<String> unmet) {
        Set<String> own = Set.copyOf(FactKeys.of(standsOn == null ? "" : standsOn));
        return unmet.stream().filter(own::contains).toList();
    }

    /** Whether this is new. */
    boolean breakConditions(Instant now) {
        boolean before = brokenSince != null;
        if (!before) {
            brokenSince = now;
        }
        return !before;
    }

    void mend() {
        brokenSince = null;
    }

    private void move(AssessmentState next, Instant now) {
        if (!state.leadsTo(next)) {
            throw new RuleViolation("readiness.refused.state." + state);
        }
        state = next;
        stateSince = now;
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

    Stage stage() {
        return stage;
    }

    EditionId edition() {
        return new EditionId(editionId);
    }

    AssessmentState state() {
        return state;
    }

    boolean broken() {
        return brokenSince != null;
    }

    @Nullable
    Instant visitsFrom() {
        return visitsFrom;
    }

    @Nullable
    UUID selfById() {
        return selfById;
    }

    @Nullable
    UUID visit(VisitTier tier) {
        return tier == VisitTier.COUNTY ? countyVisitId : prefectureVisitId;
    }

    AssessmentRow row() {
        return new AssessmentRow(
                new AssessmentId(id),
                school(),
                term(),
                stage,
                edition(),
                state,
                stateSince,
                selfAt,
                selfBy,
                points,
                result,
                approvedAt,
                approvedBy,
                approvedTier,
                brokenSince,
                reason);
    }

    String inWords() {
        return Values.named("stage", stage, "readiness-state", state, "points", points, "result", result);
    }
}
