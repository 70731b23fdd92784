package org.kaixue.organisation;

import java.util.List;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Work;
import org.kaixue.intake.Cells;
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

/** The sheet with the schools of a prefecture or a county (学校名录). */
@Component
@Order(10)
class SchoolSheet extends OrganisationSheet<SchoolEntry> {

    private static final String TEXTS = "organisation.import.school.";
    private static final List<SheetColumn> COLUMNS = List.of(
            column(TEXTS, "county", false, Kind.TEXT),
            column(TEXTS, "code", true, Kind.TEXT),
            column(TEXTS, "nameZh", true, Kind.TEXT),
            column(TEXTS, "nameEn", false, Kind.TEXT),
            column(TEXTS, "type", false, Kind.TEXT),
            column(TEXTS, "boarding", false, Kind.TEXT),
            column(TEXTS, "managedBy", false, Kind.TEXT),
            column(TEXTS, "leader", false, Kind.TEXT),
            column(TEXTS, "schoolOfficer", false, Kind.TEXT),
            column(TEXTS, "schoolDoctor", false, Kind.TEXT),
            column(TEXTS, "schoolRegulator", false, Kind.TEXT),
            column(TEXTS, "staff", false, Kind.AMOUNT),
            column(TEXTS, "areaCleaned", false, Kind.AMOUNT),
            column(TEXTS, "cleaners", false, Kind.AMOUNT));

    private final SchoolBook book;
    private final SchoolWriting writing;
    private final SchoolUndo undoing;

    SchoolSheet(
            SchoolBook book,
            SchoolWriting writing,
            SchoolUndo undoing,
            SheetReach rights,
            Units units,
            BusinessClock clock,
            Texts texts) {
        super("schools", TEXTS, COLUMNS, rights, units, clock, new Vocabulary(texts));
        this.book = book;
        this.writing = writing;
        this.undoing = undoing;
    }

    @Override
    public Checked<SchoolEntry> check(List<SheetRow> rows, Work.Progress progress) {
        UnitTree tree = units.tree();
        SchoolRowReader reader = new SchoolRowReader(
                book.open(clock.today()),
                book.otherCodes(),
                rights.counties(tree),
                rights::mayWrite,
                new Cells(words),
                new SchoolWords(words));
        return new SchoolCheck(reader, tree, rights::mayWrite, book::usedStages, words).check(rows, progress);
    }

    @Override
    public List<KeptRow> apply(ImportId id, List<CheckedRow<SchoolEntry>> rows) {
        return writing.write(rows);
    }

    @Override
    public void undo(ImportId id, List<KeptRow> kept) {
        undoing.takeBack(kept);
    }
}
