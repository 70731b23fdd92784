package org.kaixue.organisation;

import java.util.List;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Work;
import org.kaixue.intake.Cells;
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

/** The sheet with the schools of a prefecture or a county (学校名录). */
@Component
@Order(10)
class SchoolSheet implements SheetKind<SchoolEntry> {

    private static final String TEXTS = "organisation.import.school.";
    private static final List<SheetColumn> COLUMNS = List.of(
            column("county", false, Kind.TEXT),
            column("code", true, Kind.TEXT),
            column("nameZh", true, Kind.TEXT),
            column("nameEn", false, Kind.TEXT),
            column("type", false, Kind.TEXT),
            column("boarding", false, Kind.TEXT),
            column("managedBy", false, Kind.TEXT),
            column("leader", false, Kind.TEXT),
            column("schoolOfficer", false, Kind.TEXT),
            column("schoolDoctor", false, Kind.TEXT),
            column("schoolRegulator", false, Kind.TEXT),
            column("staff", false, Kind.AMOUNT),
            column("areaCleaned", false, Kind.AMOUNT),
            column("cleaners", false, Kind.AMOUNT));

    private final SchoolBook book;
    private final SchoolWriting writing;
    private final SchoolUndo undoing;
    private final SheetReach rights;
    private final Units units;
    private final BusinessClock clock;
    private final Vocabulary words;

    SchoolSheet(
            SchoolBook book,
            SchoolWriting writing,
            SchoolUndo undoing,
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
        return "schools";
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
    public List<KeptRow> apply(List<CheckedRow<SchoolEntry>> rows) {
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
