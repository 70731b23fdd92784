package org.kaixue.checklist;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of itself, as it is entered.
 *
 * @param document the number and title of the document that issues it
 */
public record ChecklistDraft(
        @NotBlank @Size(max = 60) String nameZh,
        @NotBlank @Size(max = 100) String nameEn,
        @NotNull ChecklistUse use,
        @Nullable @Size(max = 200) String document,
        @Nullable LocalDate issuedOn) {

    /** What an edition says. */
    public static ChecklistDraft of(Edition edition) {
        return new ChecklistDraft(
                edition.name().zh(), edition.name().en(), edition.use(), edition.document(), edition.issuedOn());
    }
}
