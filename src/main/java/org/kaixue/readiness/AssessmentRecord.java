package org.kaixue.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.AttachmentId;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.checklist.Score;
import org.kaixue.checklist.ScoreResult;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.supervision.VisitId;
import org.kaixue.supervision.VisitTier;

/**
 * All that is known of whether one stage of a school may open, and what the signed-in person may do about it.
 *
 * @param row null while nothing was begun
 * @param edition the list by which it is assessed: the one it was begun with, else the one that counts
 * @param newer whether a newer edition counts, to which the school may go over
 * @param lines one for each item, in the order of the list
 * @param scores by who has assessed, with the facts as they stand
 * @param visits the visits on which it stands
 * @param hindrances what speaks against approving it now; empty where nothing does
 * @param unmet the keys of veto facts that do not hold
 * @param events what happened, the latest first
 */
public record AssessmentRecord(
        @Nullable AssessmentRow row,
        UnitId school,
        Stage stage,
        Edition edition,
        boolean newer,
        ApprovalRule rule,
        Planned planned,
        List<Line> lines,
        Map<Assessor, Scored> scores,
        Map<Assessor, VisitId> visits,
        List<Hindrance> hindrances,
        List<String> unmet,
        List<AssessmentEvent> events,
        Rights rights) {

    public AssessmentRecord {
        lines = List.copyOf(lines);
        scores = new EnumMap<>(scores);
        visits = Map.copyOf(visits);
        hindrances = List.copyOf(hindrances);
        unmet = List.copyOf(unmet);
        events = List.copyOf(events);
    }

    /** Null while nothing was begun. */
    public @Nullable AssessmentState state() {
        return row == null ? null : row.state();
    }

    /** The tier that has approved it, else the one that is to. */
    public VisitTier approver() {
        VisitTier approved = row == null ? null : row.approvedTier();
        return approved == null ? rule.tier() : approved;
    }

    /** How many items the school has to answer itself, and has not. */
    public int unanswered() {
        return (int) lines.stream()
                .filter(line -> line.fact() == null
                        && (line.answers().get(Assessor.SELF) == null
                                || line.answers().get(Assessor.SELF).verdict() == ItemVerdict.UNANSWERED))
                .count();
    }

    /** Whether it stands on an approval that was given on paper: then no answers of then are known here. */
    public boolean onPaper() {
        return events.stream()
                .map(AssessmentEvent::kind)
                .filter(kind -> kind == AssessmentEvent.Kind.APPROVED || kind == AssessmentEvent.Kind.TAKEN_OVER)
                .findFirst()
                .filter(kind -> kind == AssessmentEvent.Kind.TAKEN_OVER)
                .isPresent();
    }

    /** When it is to open, and did. */
    public record Planned(
            @Nullable Integer batch,
            @Nullable LocalDate planned,
            @Nullable LocalDate actual) {}

    /**
     * An item with what the portal knows and what each assessor answered.
     *
     * @param fact null where no feature answers it
     * @param photos that the school shows beside its own answer, the first taken first
     */
    public record Line(
            ChecklistItem item, @Nullable StoredFact fact, Map<Assessor, Given> answers, List<AttachmentId> photos) {

        public Line {
            answers = new EnumMap<>(answers);
            photos = List.copyOf(photos);
        }

        /** What the last assessor's answer is worth beside the fact; without one, what the fact says. */
        public ItemVerdict verdict() {
            Given last = answers.get(Assessor.PREFECTURE);
            if (last == null) {
                last = answers.get(Assessor.COUNTY);
            }
            if (last == null) {
                last = answers.get(Assessor.SELF);
            }
            return Answering.judge(item, last == null ? null : last.value(), fact == null ? null : fact.verdict());
        }
    }

    /**
     * What one assessor answered.
     *
     * @param verdict what the answer says by itself
     * @param disagrees whether the portal's record says something else
     */
    public record Given(
            @Nullable String value,
            @Nullable String note,
            @Nullable String by,
            @Nullable Instant at,
            ItemVerdict verdict,
            boolean disagrees) {}

    /** What the answers of one assessor come to. */
    public record Scored(Score score, ScoreResult result) {}

    /** What the signed-in person may do. */
    public record Rights(
            boolean begin,
            boolean answer,
            boolean submit,
            boolean takeBack,
            boolean approve,
            boolean giveBack,
            boolean suspend) {}
}
