package org.kaixue.readiness;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a school answers to an item.
 *
 * @param item the key of the item
 * @param value as {@link org.kaixue.checklist.ChecklistItem} takes it; null takes the answer back
 * @param note why, or what else is to be said
 */
public record AnswerDraft(
        @NotBlank @Size(max = 40) String item,
        @Nullable @Size(max = 1000) String value,
        @Nullable @Size(max = 1000) String note) {}
