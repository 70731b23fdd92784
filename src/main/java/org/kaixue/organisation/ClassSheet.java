package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/** The sheet with the classes of schools and how many pupils and boarders each has (班级人数). */
@Component
@Order(20)
class ClassSheet extends OrganisationSheet<ClassEntry> {

    private static final String TEXTS = "organisation.import.class.";
    private static final int SCHOOL_YEAR_BEGINS = 8;
    private static final List<SheetColumn> COLUMNS = List.of(
            column(TEXTS, "school", false, Kind.TEXT),
            column(TEXTS, "stage", false, Kind.TEXT),
            column(TEXTS, "grade", false, Kind.TEXT),
            column(TEXTS, "number", true, Kind.TEXT),
            column(TEXTS, "pupils", true, Kind.AMOUNT),
            column(TEXTS, "boarders", false, Kind.AMOUNT),
            column(TEXTS, "from", false, Kind.DATE));

    private final ClassBook book;
    private final ClassWriting writing;
    private final ClassUndo undoing;
    private final Terms terms;

    ClassSheet(
            ClassBook book,
            ClassWriting writing,
            ClassUndo undoing,
            SheetReach rights,
            Units units,
            Terms terms,
            BusinessClock clock,
            Texts texts) {
        super("classes", TEXTS, COLUMNS, rights, units, clock, new Vocabulary(texts));
        this.book = book;
        this.writing = writing;
        this.undoing = undoing;
        this.terms = terms;
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
    public List<KeptRow> apply(ImportId id, List<CheckedRow<ClassEntry>> rows) {
        return writing.write(rows);
    }

    @Override
    public void undo(ImportId id, List<KeptRow> kept) {
        undoing.takeBack(kept);
    }
}
