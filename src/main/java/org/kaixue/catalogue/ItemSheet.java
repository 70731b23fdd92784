package org.kaixue.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Work;
import org.kaixue.intake.Checked;
import org.kaixue.intake.CheckedRow;
import org.kaixue.intake.ImportId;
import org.kaixue.intake.KeptRow;
import org.kaixue.intake.Problem;
import org.kaixue.intake.Reach;
import org.kaixue.intake.SheetColumn;
import org.kaixue.intake.SheetColumn.Kind;
import org.kaixue.intake.SheetKind;
import org.kaixue.intake.SheetRow;
import org.kaixue.intake.Vocabulary;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sheet with the items of the catalogue and their units (物资品目). */
@Component
@Order(40)
class ItemSheet implements SheetKind<ItemEntry> {

    private static final String TEXTS = "catalogue.import.";
    private static final List<SheetColumn> COLUMNS = List.of(
            column("code", true),
            column("nameZh", true),
            column("nameEn", false),
            column("category", false),
            column("base", false),
            column("units", false),
            column("density", false),
            column("durable", false),
            column("expiryTracked", false),
            column("storeApart", false),
            column("emergencyList", false));

    private final Catalogue catalogue;
    private final CatalogueEditor editor;
    private final CatalogueItems items;
    private final ItemUndo undoing;
    private final Jurisdiction jurisdiction;
    private final Vocabulary words;

    ItemSheet(
            Catalogue catalogue,
            CatalogueEditor editor,
            CatalogueItems items,
            ItemUndo undoing,
            Jurisdiction jurisdiction,
            Texts texts) {
        this.catalogue = catalogue;
        this.editor = editor;
        this.items = items;
        this.undoing = undoing;
        this.jurisdiction = jurisdiction;
        this.words = new Vocabulary(texts);
    }

    @Override
    public String key() {
        return "items";
    }

    @Override
    public String texts() {
        return TEXTS;
    }

    @Override
    public Reach reach() {
        return jurisdiction.mayEverywhere(Permission.NORMS_WRITE) ? Reach.EVERYWHERE : Reach.NOWHERE;
    }

    @Override
    public void require() {
        jurisdiction.requireEverywhere(Permission.NORMS_WRITE);
    }

    @Override
    public List<SheetColumn> columns() {
        return COLUMNS;
    }

    @Override
    public Checked<ItemEntry> check(List<SheetRow> rows, Work.Progress progress) {
        progress.at(0, rows.size(), "intake.work.checking");
        ItemRowReader reader = new ItemRowReader(catalogue.rows(), words);
        Map<String, SheetRow> first = new HashMap<>();
        List<CheckedRow<ItemEntry>> checked =
                rows.stream().map(row -> judge(row, reader, first)).toList();
        return new Checked<>(checked, absent(first.keySet()));
    }

    private CheckedRow<ItemEntry> judge(SheetRow row, ItemRowReader reader, Map<String, SheetRow> first) {
        try {
            ItemEntry entry = reader.read(row);
            SheetRow before = first.putIfAbsent(entry.draft().code(), row);
            if (before != null) {
                throw RuleViolation.at(
                        "code", "catalogue.import.twice", before.sheet(), String.valueOf(before.number()));
            }
            return entry.kept() == null
                    ? CheckedRow.added(row, entry)
                    : entry.differences(entry.kept().item(), words).judge(row, entry);
        } catch (RuleViolation refusal) {
            return CheckedRow.wrong(row, Problem.of(refusal, "code"));
        }
    }

    private List<Bilingual> absent(Set<String> named) {
        return catalogue.items().stream()
                .filter(item -> !named.contains(item.code()))
                .map(Item::name)
                .toList();
    }

    @Override
    public List<KeptRow> apply(ImportId by, List<CheckedRow<ItemEntry>> rows) {
        List<ItemId> added = new ArrayList<>();
        List<CatalogueRow> changed = new ArrayList<>();
        for (CheckedRow<ItemEntry> row : rows) {
            ItemEntry entry = Objects.requireNonNull(row.value());
            CatalogueRow known = entry.kept();
            if (known == null) {
                added.add(editor.add(entry.draft()));
            } else {
                editor.change(known.item().id(), known.version(), entry.draft());
                changed.add(known);
            }
        }
        items.flush();
        List<KeptRow> kept = new ArrayList<>();
        added.forEach(id -> kept.add(ItemUndo.added(id, version(id))));
        changed.forEach(was -> kept.add(ItemUndo.changed(was, version(was.item().id()))));
        return kept;
    }

    private int version(ItemId id) {
        return items.findById(id.value()).orElseThrow().version();
    }

    @Override
    public void undo(ImportId id, List<KeptRow> kept) {
        undoing.takeBack(kept);
    }

    @Override
    public Address records() {
        return Address.of("catalogue");
    }

    private static SheetColumn column(String key, boolean required) {
        return new SheetColumn(key, TEXTS + "column." + key, required, Kind.TEXT);
    }
}
