package org.kaixue.checklist;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.kaixue.common.Bilingual;

/**
 * How scores are judged, from a day on.
 *
 * @param openFrom points from which a school may open
 * @param rectifyFrom points from which it rectifies and is looked at again; below, it is refused
 */
public record ScoreRule(
        @NotNull LocalDate validFrom,
        @NotNull ScoreMode mode,
        @Min(1) @Max(100) int openFrom,
        @Min(0) @Max(100) int rectifyFrom,
        @NotBlank @Size(max = 200) String sourceZh,
        @NotBlank @Size(max = 200) String sourceEn) {

    public Bilingual source() {
        return new Bilingual(sourceZh, sourceEn);
    }
}
