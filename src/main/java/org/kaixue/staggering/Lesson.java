package org.kaixue.staggering;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.Stage;

/**
 * A time that a class cannot miss.
 *
 * @param grade null for all grades of the stage
 */
public record Lesson(UUID id, Stage stage, @Nullable Integer grade, TimeWindow time) {

    boolean concerns(Stage otherStage, int otherGrade) {
        return stage == otherStage && (grade == null || grade == otherGrade);
    }

    /** Whether some class would have both at the same time. */
    boolean collides(Lesson other) {
        return stage == other.stage
                && (grade == null || other.grade == null || grade.equals(other.grade))
                && time.overlaps(other.time);
    }
}
