package org.kaixue.drill;

import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a drill went.
 *
 * @param scores 0, 1 or 2 for each criterion
 * @param owners who puts right what got 0; where nobody is named, the holder of the criterion's role
 */
public record EvaluationDraft(
        Map<Criterion, Integer> scores,
        Map<Criterion, String> owners,
        @Nullable @Size(max = 2000) String strengths,
        @Nullable @Size(max = 2000) String gaps) {

    public EvaluationDraft {
        scores = Map.copyOf(scores);
        owners = Map.copyOf(owners);
    }
}
