package org.kaixue.readiness;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.organisation.Stage;
import org.kaixue.supervision.VisitTier;

/**
 * Which tier approves that a stage opens.
 *
 * @param validFrom the day from which it holds; null for the default
 * @param inspected whether the prefecture has to inspect the school itself before; otherwise an evaluation by either tier
 *     is enough
 * @param source who says so
 */
public record ApprovalRule(
        @NotNull Stage stage,
        @Nullable LocalDate validFrom,
        @NotNull VisitTier tier,
        boolean inspected,
        @NotBlank @Size(max = 200) String source) {

    /** What holds as long as nobody decided otherwise: the prefecture for what comes after junior school; an estimate. */
    static ApprovalRule usual(Stage stage) {
        boolean prefecture = stage == Stage.SENIOR || stage == Stage.VOCATIONAL || stage == Stage.SPECIAL;
        return new ApprovalRule(stage, null, prefecture ? VisitTier.PREFECTURE : VisitTier.COUNTY, prefecture, "est.");
    }

    /** Whether all that it asks for before an approval has been done. */
    boolean satisfied(boolean county, boolean prefecture) {
        return prefecture || (county && !inspected);
    }

    /** How many steps are left before the approval, the approval itself counted; 0 where it is given. */
    public int stepsLeft(@Nullable AssessmentState state) {
        if (state == null || state == AssessmentState.DRAFT || state == AssessmentState.RETURNED) {
            return 3;
        }
        return switch (state) {
            case SELF_ASSESSED -> 2;
            case COUNTY_EVALUATED -> inspected ? 2 : 1;
            case PREFECTURE_INSPECTED, LAPSED, SUSPENDED -> 1;
            default -> 0;
        };
    }

    String inWords() {
        return Values.named("stage", stage, "from", validFrom, "tier", tier, "inspected", inspected, "source", source);
    }
}
