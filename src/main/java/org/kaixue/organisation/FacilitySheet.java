package org.kaixue.organisation;

import java.util.List;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Work;
import org.kaixue.intake.Checked;
import org.kaixue.intake.CheckedRow;
import org.kaixue.intake.KeptRow;
import org.kaixue.intake.Reach;
import org.kaixue.intake.SheetColumn;
import org.kaixue.intake.SheetColumn.Kind;
import org.kaixue.intake.SheetKind;
import org.kaixue.intake.SheetRow;
import org.kaixue.intake.Vocabulary;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sheet with the gates, canteens, clinics and other facilities of schools, and what they say they have none of. */
@Component
@Order(30)
class FacilitySheet implements SheetKind<FacilityEntry> {

    private static final String TEXTS = "organisation.import.facility.";
    private static final List<SheetColumn> COLUMNS = List.of(
            column("school", false, Kind.TEXT),
            column("kind", true, Kind.TEXT),
            column("name", true, Kind.TEXT),
            column("partOf", false, Kind.TEXT),
            column("seats", false, Kind.AMOUNT),
            column("state", false, Kind.TEXT),
            column("from", false, Kind.DATE));

    private final FacilityBook book;
    private final FacilityWriting writing;
    private final FacilityUndo undoing;
    private final SheetReach rights;
    private final Units units;
    private final BusinessClock clock;
    private final Vocabulary words;

    FacilitySheet(
            FacilityBook book,
            FacilityWriting writing,
            FacilityUndo undoing,
            SheetReach rights,
            Units units,
            BusinessClock clock,
            Texts texts) {
        this.book = book;
        this.writing = writing;
        this.undoing = undoing;
        this.rights = rights;
        this.units = units;
        this.clock = clock;
        this.words = new Vocabulary(texts);
    }

    @Override
    public String key() {
        return "facilities";
    }

    @Override
    public String texts() {
        return TEXTS;
    }

    @Override
    public Reach reach() {
        return rights.reach();
    }

    @Override
    public void require() {
        rights.require();
    }

    @Override
    public List<SheetColumn> columns() {
        return COLUMNS;
    }

    @Override
    public Checked<FacilityEntry> check(List<SheetRow> rows, Work.Progress progress) {
        UnitTree tree = units.tree();
        FacilityRowReader reader = new FacilityRowReader(rights.schools(tree), words, clock.today());
        return new FacilityCheck(reader, book, tree, words).check(rows, progress);
    }

    @Override
    public List<KeptRow> apply(List<CheckedRow<FacilityEntry>> rows) {
        return writing.write(rows);
    }

    @Override
    public void undo(List<KeptRow> kept) {
        undoing.takeBack(kept);
    }

    @Override
    public Address records() {
        return Address.of("organisation");
    }

    private static SheetColumn column(String key, boolean required, Kind kind) {
        return new SheetColumn(key, TEXTS + "column." + key, required, kind);
    }
}
