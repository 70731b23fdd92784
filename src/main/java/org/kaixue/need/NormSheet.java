package org.kaixue.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Work;
import org.kaixue.intake.Checked;
import org.kaixue.intake.CheckedRow;
import org.kaixue.intake.ImportId;
import org.kaixue.intake.KeptRow;
import org.kaixue.intake.Reach;
import org.kaixue.intake.SheetColumn;
import org.kaixue.intake.SheetColumn.Kind;
import org.kaixue.intake.SheetKind;
import org.kaixue.intake.SheetRow;
import org.kaixue.intake.Vocabulary;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sheet with the norms: how much of an item is held for each of what is counted (物资标准). */
@Component
@Order(50)
class NormSheet implements SheetKind<NormChange> {

    private static final String TEXTS = "need.import.";
    private static final List<SheetColumn> COLUMNS = List.of(
            column("item", true, Kind.TEXT),
            column("driver", true, Kind.TEXT),
            column("rate", true, Kind.AMOUNT),
            column("coverDays", false, Kind.AMOUNT),
            column("unit", false, Kind.TEXT),
            column("stage", false, Kind.TEXT),
            column("boarding", false, Kind.TEXT),
            column("risk", false, Kind.TEXT),
            column("validFrom", false, Kind.DATE),
            column("validTo", false, Kind.DATE),
            column("sourceZh", true, Kind.TEXT),
            column("sourceEn", false, Kind.TEXT));

    private final Norms norms;
    private final NormShelf shelf;
    private final NormEntries entries;
    private final NormUndo undoing;
    private final Catalogue catalogue;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;
    private final Vocabulary words;

    NormSheet(
            Norms norms,
            NormShelf shelf,
            NormEntries entries,
            NormUndo undoing,
            Catalogue catalogue,
            Units units,
            Jurisdiction jurisdiction,
            BusinessClock clock,
            Texts texts) {
        this.norms = norms;
        this.shelf = shelf;
        this.entries = entries;
        this.undoing = undoing;
        this.catalogue = catalogue;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
        this.words = new Vocabulary(texts);
    }

    @Override
    public String key() {
        return "norms";
    }

    @Override
    public String texts() {
        return TEXTS;
    }

    @Override
    public Reach reach() {
        if (!jurisdiction.maySomewhere(Permission.NORMS_WRITE)) {
            return Reach.NOWHERE;
        }
        return jurisdiction.mayEverywhere(Permission.NORMS_WRITE) ? Reach.EVERYWHERE : Reach.SOMEWHERE;
    }

    @Override
    public void require() {
        jurisdiction.requireSomewhere(Permission.NORMS_WRITE);
    }

    @Override
    public List<SheetColumn> columns() {
        return COLUMNS;
    }

    @Override
    public Checked<NormChange> check(List<SheetRow> rows, Work.Progress progress) {
        progress.at(0, rows.size(), "intake.work.checking");
        List<UnitNode> mine = units.tree().all().stream()
                .filter(unit -> jurisdiction.may(Permission.NORMS_WRITE, unit.id()))
                .toList();
        return new NormCheck(
                        new NormRowReader(catalogue.items(), mine, words, clock.today()),
                        shelf.norms(),
                        norm -> norm.unit() == null || jurisdiction.concerns(Permission.NORMS_READ, norm.unit()),
                        reach() == Reach.EVERYWHERE,
                        catalogue,
                        clock.today())
                .check(rows, words);
    }

    @Override
    public List<KeptRow> apply(ImportId id, List<CheckedRow<NormChange>> rows) {
        List<KeptRow> kept = new ArrayList<>();
        for (CheckedRow<NormChange> row : rows) {
            NormChange change = Objects.requireNonNull(row.value());
            Norm before = change.kept();
            if (before == null) {
                kept.add(NormUndo.added(norms.create(change.draft())));
            } else {
                NormId now = norms.change(before, change.draft());
                entries.flush();
                int version =
                        entries.findById(before.id().value()).orElseThrow().version();
                if (now.equals(before.id())) {
                    kept.add(NormUndo.replaced(before, version));
                } else {
                    kept.add(NormUndo.added(now));
                    kept.add(NormUndo.ended(before, version));
                }
            }
        }
        return kept;
    }

    @Override
    public void undo(ImportId id, List<KeptRow> kept) {
        undoing.takeBack(kept);
    }

    @Override
    public Address records() {
        return Address.of("norms");
    }

    private static SheetColumn column(String key, boolean required, Kind kind) {
        return new SheetColumn(key, TEXTS + "column." + key, required, kind);
    }
}
