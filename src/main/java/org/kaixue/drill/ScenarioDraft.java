package org.kaixue.drill;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A scenario as it is entered.
 *
 * @param concerns which schools drill it
 * @param steps in their order
 */
public record ScenarioDraft(
        @NotBlank @Size(max = 60) String nameZh,
        @NotBlank @Size(max = 100) String nameEn,
        @NotNull Concerns concerns,
        @Size(min = 1, max = 40) List<@Valid StepDraft> steps) {

    /** The longest drill, in minutes. */
    static final int LONGEST = 1_440;

    public ScenarioDraft {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** An edition to be changed. */
    public static ScenarioDraft of(Edition edition) {
        return new ScenarioDraft(
                edition.name().zh(),
                edition.name().en(),
                edition.concerns(),
                edition.steps().stream().map(StepDraft::of).toList());
    }

    /**
     * A step as it is entered.
     *
     * @param limit minutes after the drill began
     */
    public record StepDraft(
            @NotBlank @Size(max = 200) String textZh,
            @NotBlank @Size(max = 300) String textEn,
            @NotNull DrillRole role,
            @Min(1) @Max(LONGEST) int limit,
            @NotNull Concerns concerns) {

        static StepDraft of(Edition.Step step) {
            return new StepDraft(step.text().zh(), step.text().en(), step.role(), step.limit(), step.concerns());
        }
    }
}
