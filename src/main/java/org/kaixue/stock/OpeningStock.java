package org.kaixue.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sheet with what lies in depots and stores when they move into the portal (期初库存). */
@Component
@Order(60)
class OpeningStock implements SheetKind<Arrival> {

    private static final String TEXTS = "stock.import.";
    private static final String RECORD = "stock-document";
    private static final List<SheetColumn> COLUMNS = List.of(
            column("place", true, Kind.TEXT),
            column("item", true, Kind.TEXT),
            column("quantity", true, Kind.AMOUNT),
            column("unit", false, Kind.TEXT),
            column("lotNumber", false, Kind.TEXT),
            column("producedOn", false, Kind.DATE),
            column("expiresOn", false, Kind.DATE),
            column("origin", false, Kind.TEXT),
            column("supplier", false, Kind.TEXT),
            column("businessDate", false, Kind.DATE));

    private final Ledger ledger;
    private final Places places;
    private final OpeningFacts facts;
    private final OpeningUndo undoing;
    private final Counts counts;
    private final Catalogue catalogue;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final BusinessDates dates;
    private final BusinessClock clock;
    private final Vocabulary words;

    OpeningStock(
            Ledger ledger,
            Places places,
            OpeningFacts facts,
            OpeningUndo undoing,
            Counts counts,
            Catalogue catalogue,
            Units units,
            Jurisdiction jurisdiction,
            BusinessDates dates,
            BusinessClock clock,
            Texts texts) {
        this.ledger = ledger;
        this.places = places;
        this.facts = facts;
        this.undoing = undoing;
        this.counts = counts;
        this.catalogue = catalogue;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.dates = dates;
        this.clock = clock;
        this.words = new Vocabulary(texts);
    }

    @Override
    public String key() {
        return "opening-stock";
    }

    @Override
    public String texts() {
        return TEXTS;
    }

    @Override
    public Reach reach() {
        if (!jurisdiction.maySomewhere(Permission.STOCK_WRITE)) {
            return Reach.NOWHERE;
        }
        return jurisdiction.mayEverywhere(Permission.STOCK_WRITE) ? Reach.EVERYWHERE : Reach.SOMEWHERE;
    }

    @Override
    public void require() {
        jurisdiction.requireSomewhere(Permission.STOCK_WRITE);
    }

    @Override
    public List<SheetColumn> columns() {
        return COLUMNS;
    }

    @Override
    public Checked<Arrival> check(List<SheetRow> rows, Work.Progress progress) {
        ArrivalReader reader = new ArrivalReader(
                new Named(units.tree(), catalogue.items(), unit -> jurisdiction.may(Permission.STOCK_WRITE, unit)),
                dates,
                clock.today(),
                words);
        return new ArrivalCheck(reader, facts, counts, catalogue, units.tree()).check(rows, progress);
    }

    @Override
    public List<KeptRow> apply(ImportId id, List<CheckedRow<Arrival>> rows) {
        Map<UnitId, PlaceId> stores = new HashMap<>(facts.places());
        List<OpeningLine> lines = new ArrayList<>(rows.size());
        for (CheckedRow<Arrival> row : rows) {
            Arrival arrival = Objects.requireNonNull(row.value());
            PlaceId place = stores.computeIfAbsent(
                    arrival.unit(), unit -> places.of(unit).id());
            lines.add(arrival.at(place));
        }
        return ledger.load(lines).stream()
                .map(document -> new KeptRow(RECORD, document.value()))
                .toList();
    }

    @Override
    public void undo(ImportId id, List<KeptRow> kept) {
        undoing.takeBack(
                kept.stream().map(row -> new DocumentId(row.recordId())).toList());
    }

    @Override
    public Address records() {
        return Address.of("supply/ledger").with("sort", "-posted");
    }

    private static SheetColumn column(String key, boolean required, Kind kind) {
        return new SheetColumn(key, TEXTS + "column." + key, required, kind);
    }
}
