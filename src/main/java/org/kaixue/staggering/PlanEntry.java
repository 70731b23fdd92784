package org.kaixue.staggering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;
import org.kaixue.solver.Bound;
import org.kaixue.solver.Goal;
import org.kaixue.solver.Measures;

/** A plan as the database keeps it; only a draft changes. */
@Entity
@Table(name = "stagger_plan")
class PlanEntry {

    @Id
    private UUID id;

    private UUID schoolId;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    @Enumerated(EnumType.STRING)
    private Aim aim;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    private @Nullable Integer number;
    private int endMinute;
    private int queueSeconds;
    private int peak;
    private @Nullable Integer changes;
    private @Nullable Integer bestEnd;
    private @Nullable Integer bestQueue;
    private @Nullable Integer bestPeak;
    private @Nullable Integer bestChanges;
    private Instant madeAt;
    private String madeBy;
    private @Nullable Instant publishedAt;
    private @Nullable String publishedBy;

    @Version
    @Column(nullable = false)
    private @Nullable Integer version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PlanEntry() {}

    @SuppressWarnings("NullAway.Init")
    PlanEntry(UUID school, Occasion occasion, Aim aim) {
        this.id = Ids.next();
        this.schoolId = school;
        this.occasion = occasion;
        this.aim = aim;
        this.state = PlanState.DRAFT;
    }

    /** Takes what a search found. */
    void take(Measures measures, @Nullable Integer changed, Map<Goal, Bound> bounds, Instant at, String by) {
        requireDraft();
        measure(measures, changed);
        bestEnd = best(bounds, Goal.END);
        bestQueue = best(bounds, Goal.QUEUE);
        bestPeak = best(bounds, Goal.PEAK);
        bestChanges = best(bounds, Goal.CHANGES);
        madeAt = at;
        madeBy = by;
    }

    /** Takes what it comes to after a change by hand; only the bound of the first aim still holds. */
    void change(Measures measures, @Nullable Integer changed) {
        requireDraft();
        measure(measures, changed);
        bestQueue = null;
        switch (aim) {
            case EARLIEST -> bestPeak = null;
            case LEAST_CROWDED -> bestEnd = null;
            case FEWEST_CHANGES -> {
                bestEnd = null;
                bestPeak = null;
            }
        }
    }

    void publish(int asNumber, Instant at, String by) {
        become(PlanState.PUBLISHED);
        number = asNumber;
        publishedAt = at;
        publishedBy = by;
    }

    void replace() {
        become(PlanState.REPLACED);
    }

    void requireDraft() {
        if (state != PlanState.DRAFT) {
            throw new RuleViolation("staggering.plan.not-a-draft");
        }
    }

    private void become(PlanState next) {
        if (!state.mayBecome(next)) {
            throw new RuleViolation("staggering.plan.not-a-draft");
        }
        state = next;
    }

    private void measure(Measures measures, @Nullable Integer changed) {
        endMinute = measures.end();
        queueSeconds = measures.queue();
        peak = measures.peak();
        changes = changed;
    }

    private static @Nullable Integer best(Map<Goal, Bound> bounds, Goal goal) {
        Bound bound = bounds.get(goal);
        return bound == null ? null : Integer.valueOf(bound.best());
    }

    UUID id() {
        return id;
    }

    UUID schoolId() {
        return schoolId;
    }

    Occasion occasion() {
        return occasion;
    }

    PlanState state() {
        return state;
    }

    int version() {
        return version == null ? 0 : version;
    }

    PlanRow row() {
        return new PlanRow(
                new PlanId(id),
                occasion,
                aim,
                state,
                number,
                new Measures(endMinute, queueSeconds, peak),
                changes,
                new PlanRow.Best(bestEnd, bestQueue, bestPeak, bestChanges),
                madeAt,
                madeBy,
                publishedAt,
                publishedBy,
                version());
    }
}
