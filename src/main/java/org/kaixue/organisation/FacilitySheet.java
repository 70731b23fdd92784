package org.kaixue.organisation;

import java.util.List;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Work;
import org.kaixue.intake.Checked;
import org.kaixue.intake.CheckedRow;
import org.kaixue.intake.ImportId;
import org.kaixue.intake.KeptRow;
import org.kaixue.intake.SheetColumn;
import org.kaixue.intake.SheetColumn.Kind;
import org.kaixue.intake.SheetRow;
import org.kaixue.intake.Vocabulary;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sheet with the gates, canteens, clinics and other facilities of schools, and what they say they have none of. */
@Component
@Order(30)
class FacilitySheet extends OrganisationSheet<FacilityEntry> {

    private static final String TEXTS = "organisation.import.facility.";
    private static final List<SheetColumn> COLUMNS = List.of(
            column(TEXTS, "school", false, Kind.TEXT),
            column(TEXTS, "kind", true, Kind.TEXT),
            column(TEXTS, "name", true, Kind.TEXT),
            column(TEXTS, "partOf", false, Kind.TEXT),
            column(TEXTS, "seats", false, Kind.AMOUNT),
            column(TEXTS, "state", false, Kind.TEXT),
            column(TEXTS, "from", false, Kind.DATE));

    private final FacilityBook book;
    private final FacilityWriting writing;
    private final FacilityUndo undoing;

    FacilitySheet(
            FacilityBook book,
            FacilityWriting writing,
            FacilityUndo undoing,
            SheetReach rights,
            Units units,
            BusinessClock clock,
            Texts texts) {
        super("facilities", TEXTS, COLUMNS, rights, units, clock, new Vocabulary(texts));
        this.book = book;
        this.writing = writing;
        this.undoing = undoing;
    }

    @Override
    public Checked<FacilityEntry> check(List<SheetRow> rows, Work.Progress progress) {
        UnitTree tree = units.tree();
        FacilityRowReader reader = new FacilityRowReader(rights.schools(tree), words, clock.today());
        return new FacilityCheck(reader, book, tree, words).check(rows, progress);
    }

    @Override
    public List<KeptRow> apply(ImportId id, List<CheckedRow<FacilityEntry>> rows) {
        return writing.write(rows);
    }

    @Override
    public void undo(ImportId id, List<KeptRow> kept) {
        undoing.takeBack(kept);
    }
}
