package org.kaixue.checklist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list with all its editions as they are kept in memory.
 *
 * @param editions drafts too, the latest first
 */
record KeptList(
        ChecklistId id,
        String code,
        ChecklistUse use,
        int sortOrder,
        @Nullable LocalDate retiredOn,
        List<KeptEdition> editions) {

    private static final Comparator<KeptEdition> LATER = Comparator.comparing(
                    KeptEdition::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(kept -> kept.edition().version());

    /** An edition with what its history says. */
    record KeptEdition(Edition edition, EditionRow row) {

        @Nullable
        LocalDate validFrom() {
            return row.validFrom();
        }

        boolean draft() {
            return row.draft();
        }
    }

    /** The edition that counts on a day. */
    Optional<KeptEdition> on(LocalDate day) {
        return editions.stream()
                .filter(kept -> kept.validFrom() != null && !kept.validFrom().isAfter(day))
                .max(LATER);
    }

    Optional<KeptEdition> draft() {
        return editions.stream().filter(KeptEdition::draft).findFirst();
    }

    /** The published edition that counts last of all. */
    Optional<KeptEdition> lastPublished() {
        return editions.stream().filter(kept -> !kept.draft()).max(LATER);
    }

    boolean published() {
        return lastPublished().isPresent();
    }

    boolean retired() {
        return retiredOn != null;
    }

    /** As a reader sees it; empty where it is a draft that was never published and the reader may not write. */
    Optional<ChecklistRow> row(LocalDate today, boolean counts, boolean writer) {
        Optional<KeptEdition> now = on(today);
        Optional<KeptEdition> shown = now.or(this::lastPublished).or(() -> writer ? draft() : Optional.empty());
        return shown.map(kept -> new ChecklistRow(
                id,
                code,
                use,
                kept.edition(),
                now.map(one -> one.edition().id()).orElse(null),
                writer ? draft().map(one -> one.edition().id()).orElse(null) : null,
                retiredOn,
                counts,
                editions.stream()
                        .filter(one -> writer || !one.draft())
                        .map(KeptEdition::row)
                        .toList()));
    }
}
