package org.kaixue.need;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Bilingual;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.Checked;
import org.kaixue.intake.CheckedRow;
import org.kaixue.intake.Problem;
import org.kaixue.intake.SheetRow;
import org.kaixue.intake.Vocabulary;

/** Judges the rows of a sheet of norms by themselves, by each other, and by the norms that hold. */
class NormCheck {

    private final NormRowReader reader;
    private final List<Norm> norms;
    private final Predicate<Norm> seen;
    private final boolean everywhere;
    private final Catalogue catalogue;
    private final LocalDate today;
    private final Map<NormChange.Scope, SheetRow> first = new HashMap<>();

    /**
     * Knows the norms.
     *
     * @param seen which norms the person may read
     * @param everywhere whether the person may write norms that hold for all
     */
    NormCheck(
            NormRowReader reader,
            List<Norm> norms,
            Predicate<Norm> seen,
            boolean everywhere,
            Catalogue catalogue,
            LocalDate today) {
        this.reader = reader;
        this.norms = norms;
        this.seen = seen;
        this.everywhere = everywhere;
        this.catalogue = catalogue;
        this.today = today;
    }

    Checked<NormChange> check(List<SheetRow> rows, Vocabulary words) {
        List<CheckedRow<NormChange>> checked = rows.stream().map(this::judge).toList();
        return new Checked<>(checked, absent(words));
    }

    private CheckedRow<NormChange> judge(SheetRow row) {
        try {
            NormDraft draft = reader.read(row);
            if (draft.unit() == null && !everywhere) {
                throw RuleViolation.at("unit", "intake.cell.missing");
            }
            SheetRow before = first.putIfAbsent(NormChange.scope(draft), row);
            if (before != null) {
                throw RuleViolation.at("item", "need.import.twice", before.sheet(), String.valueOf(before.number()));
            }
            Norm kept = holding(draft).orElse(null);
            if (kept == null) {
                NormRules.requireNoOverlap(draft, norms, null);
                return CheckedRow.added(row, new NormChange(draft, null));
            }
            return changed(row, new NormChange(draft, kept), kept);
        } catch (RuleViolation refusal) {
            return CheckedRow.wrong(row, Problem.of(refusal, "item"));
        }
    }

    private CheckedRow<NormChange> changed(SheetRow row, NormChange change, Norm kept) {
        CheckedRow<NormChange> judged = change.differences(kept).judge(row, change);
        if (judged.outcome().writes()) {
            boolean begun = kept.validFrom().isBefore(today);
            if (begun && change.draft().validFrom().isBefore(today)) {
                throw RuleViolation.at("validFrom", "need.norm.past", today);
            }
            NormRules.requireNoOverlap(change.draft(), norms, kept.id());
        }
        return judged;
    }

    /** The norm about the same that holds on the draft's first day. */
    private Optional<Norm> holding(NormDraft draft) {
        NormChange.Scope scope = NormChange.scope(draft);
        return norms.stream()
                .filter(norm -> NormChange.scope(NormDraft.of(norm)).equals(scope) && norm.validOn(draft.validFrom()))
                .findFirst();
    }

    /** The norms in force for the items of the sheet which it does not name. */
    private List<Bilingual> absent(Vocabulary words) {
        Set<ItemId> items = first.keySet().stream().map(NormChange.Scope::item).collect(Collectors.toSet());
        return norms.stream()
                .filter(norm -> norm.validOn(today) && items.contains(norm.item()))
                .filter(norm -> !first.containsKey(NormChange.scope(NormDraft.of(norm))))
                .filter(seen)
                .map(norm -> {
                    Bilingual item = catalogue.get(norm.item()).name();
                    Bilingual driver = words.both("need.ui.driver." + norm.driver());
                    return new Bilingual(item.zh() + " " + driver.zh(), item.en() + " " + driver.en());
                })
                .toList();
    }
}
