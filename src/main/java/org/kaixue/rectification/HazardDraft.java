package org.kaixue.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hazard (隐患) that a school found itself.
 *
 * @param title what is wrong, in a few words; the same words at the same place are the same hazard
 * @param place where, as people say it
 * @param owner who puts it right, a post rather than a name
 * @param foundOn the day on which it was found, today or before; its time counts from then
 */
public record HazardDraft(
        @NotBlank @Size(max = 100) String title,
        @Nullable @Size(max = 80) String place,
        @Nullable @Size(max = 1000) String detail,
        @NotNull FindingSeverity severity,
        @NotBlank @Size(max = 80) String owner,
        @NotNull LocalDate foundOn) {

    /** What the form of a new hazard begins with. */
    public static HazardDraft blank(LocalDate today) {
        return new HazardDraft("", null, null, FindingSeverity.DAYS_3, "", today);
    }
}
