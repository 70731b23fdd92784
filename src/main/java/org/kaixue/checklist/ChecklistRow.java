package org.kaixue.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;

/**
 * A named list with its editions.
 *
 * @param latest the edition that counts today, or the one that will, or the draft of a list never published
 * @param current the id of the edition that counts today
 * @param draft the id of the edition that is being worked on
 * @param counts whether it is the readiness list by which schools are assessed today
 * @param editions the latest first; drafts only for those who may write lists
 */
public record ChecklistRow(
        ChecklistId id,
        String code,
        ChecklistUse use,
        Edition latest,
        @Nullable EditionId current,
        @Nullable EditionId draft,
        @Nullable LocalDate retiredOn,
        boolean counts,
        List<EditionRow> editions) {

    public ChecklistRow {
        editions = List.copyOf(editions);
    }

    public Bilingual name() {
        return latest.name();
    }

    public boolean retired() {
        return retiredOn != null;
    }

    public boolean published() {
        return current != null;
    }

    public boolean example() {
        return latest.example();
    }

    /** An edition that is published and counts from a later day on. */
    public Optional<EditionRow> coming(LocalDate today) {
        return editions.stream()
                .filter(edition ->
                        edition.validFrom() != null && edition.validFrom().isAfter(today))
                .findFirst();
    }
}
