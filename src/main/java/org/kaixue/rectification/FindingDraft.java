package org.kaixue.rectification;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.organisation.UnitId;

/**
 * Something found wrong at a school.
 *
 * @param sourceId the drill or visit that found it; null for a hazard
 * @param topic stable words by which the same finding is known again, such as {@code drill.dormitory.disinfection}
 * @param title in English too where the portal words it; what a person typed stands in one language
 * @param owner who puts it right, a post rather than a name; null until somebody is named
 */
public record FindingDraft(
        @NotNull UnitId school,
        @NotNull FindingSource source,
        @Nullable UUID sourceId,
        @NotBlank @Size(max = 120) String topic,
        @NotNull Bilingual title,
        @Nullable @Size(max = 1000) String detail,
        @NotNull FindingSeverity severity,
        @Nullable @Size(max = 80) String owner) {

    static final int LONGEST_TITLE = 120;

    @AssertTrue
    boolean isTitled() {
        return !title.zh().isBlank()
                && title.zh().length() <= LONGEST_TITLE
                && title.en().length() <= LONGEST_TITLE;
    }
}
