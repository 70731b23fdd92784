package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/** The sheet with the classes of schools and how many pupils and boarders each has (班级人数). */
@Component
@Order(20)
class ClassSheet implements SheetKind<ClassEntry> {

    private static final String TEXTS = "organisation.import.class.";
    private static final int SCHOOL_YEAR_BEGINS = 8;
    private static final List<SheetColumn> COLUMNS = List.of(
            column("school", false, Kind.TEXT),
            column("stage", false, Kind.TEXT),
            column("grade", false, Kind.TEXT),
            column("number", true, Kind.TEXT),
            column("pupils", true, Kind.AMOUNT),
            column("boarders", false, Kind.AMOUNT),
            column("from", false, Kind.DATE));

    private final ClassBook book;
    private final ClassWriting writing;
    private final ClassUndo undoing;
    private final SheetReach rights;
    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;
    private final Vocabulary words;

    ClassSheet(
            ClassBook book,
            ClassWriting writing,
            ClassUndo undoing,
            SheetReach rights,
            Units units,
            Terms terms,
            BusinessClock clock,
            Texts texts) {
        this.book = book;
        this.writing = writing;
        this.undoing = undoing;
        this.rights = rights;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
        this.words = new Vocabulary(texts);
    }

    @Override
    public String key() {
        return "classes";
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
    public Checked<ClassEntry> check(List<SheetRow> rows, Work.Progress progress) {
        UnitTree tree = units.tree();
        Cells cells = new Cells(words);
        ClassRowReader reader = new ClassRowReader(
                rights.schools(tree),
                cells,
                new SchoolWords(words),
                new ClassNaming(words, cells),
                clock.today(),
                this::schoolYear);
        return new ClassCheck(reader, book, tree, words, schoolYear(Optional.empty())).check(rows, progress);
    }

    /** Of the term in which the day lies, else by the calendar; without a day, of the term that is on or comes next. */
    private int schoolYear(Optional<LocalDate> day) {
        if (day.isEmpty() && !terms.all().isEmpty()) {
            return terms.current().schoolYear();
        }
        LocalDate of = day.orElse(clock.today());
        return terms.all().stream()
                .filter(term -> term.days().contains(of))
                .findFirst()
                .map(Term::schoolYear)
                .orElse(of.getMonthValue() >= SCHOOL_YEAR_BEGINS ? of.getYear() : of.getYear() - 1);
    }

    @Override
    public List<KeptRow> apply(List<CheckedRow<ClassEntry>> rows) {
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
