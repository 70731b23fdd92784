package org.kaixue.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Work;
import org.kaixue.intake.Checked;
import org.kaixue.intake.CheckedRow;
import org.kaixue.intake.Problem;
import org.kaixue.intake.SheetRow;
import org.kaixue.intake.Vocabulary;

/** Judges the rows of a sheet of classes by themselves, by each other, and by what the schools declared before. */
class ClassCheck {

    private static final int TOLD_EVERY = 1_000;

    private final ClassRowReader reader;
    private final ClassBook book;
    private final UnitTree tree;
    private final Vocabulary words;
    private final int schoolYear;

    /** @param schoolYear whose classes are missed where a sheet does not name them */
    ClassCheck(ClassRowReader reader, ClassBook book, UnitTree tree, Vocabulary words, int schoolYear) {
        this.reader = reader;
        this.book = book;
        this.tree = tree;
        this.words = words;
        this.schoolYear = schoolYear;
    }

    Checked<ClassEntry> check(List<SheetRow> rows, Work.Progress progress) {
        List<Understood> understood = new ArrayList<>(rows.size());
        Set<UnitId> schools = new LinkedHashSet<>();
        for (SheetRow row : rows) {
            if (understood.size() % TOLD_EVERY == 0) {
                progress.at(understood.size(), rows.size(), "intake.work.checking");
            }
            Understood one = understand(row);
            understood.add(one);
            if (one.read() != null) {
                schools.add(one.read().key().school());
            }
        }
        Map<ClassKey, ClassBook.Standing> kept = book.classes(schools);
        Map<Object, SheetRow> first = new HashMap<>();
        Set<ClassKey> named = new HashSet<>();
        List<CheckedRow<ClassEntry>> checked = new ArrayList<>(rows.size());
        for (Understood one : understood) {
            if (one.read() != null) {
                named.add(one.read().key());
            }
            checked.add(judge(one, kept, first));
        }
        return new Checked<>(checked, absent(kept, named));
    }

    private Understood understand(SheetRow row) {
        try {
            return new Understood(row, reader.read(row), null);
        } catch (RuleViolation refusal) {
            return new Understood(row, null, Problem.of(refusal, "number"));
        }
    }

    private CheckedRow<ClassEntry> judge(
            Understood one, Map<ClassKey, ClassBook.Standing> kept, Map<Object, SheetRow> first) {
        ClassRowReader.Read read = one.read();
        if (read == null) {
            return CheckedRow.wrong(one.row(), Objects.requireNonNull(one.problem()));
        }
        SheetRow before = first.putIfAbsent(List.of(read.key(), read.from()), one.row());
        if (before != null) {
            return CheckedRow.wrong(
                    one.row(),
                    Problem.at("number", "organisation.import.twice", before.sheet(), String.valueOf(before.number())));
        }
        ClassBook.Standing standing = kept.get(read.key());
        if (standing != null && standing.closedOn() != null) {
            return CheckedRow.wrong(
                    one.row(), Problem.at("number", "organisation.import.class.closed", standing.closedOn()));
        }
        return judge(one.row(), read, standing);
    }

    private static CheckedRow<ClassEntry> judge(
            SheetRow row, ClassRowReader.Read read, ClassBook.@Nullable Standing standing) {
        ClassBook.Count holding = standing == null ? null : standing.on(read.from());
        Integer said = read.boarders();
        int boarders = said != null ? said : holding == null ? 0 : Math.min(holding.boarders(), read.pupils());
        ClassEntry entry = new ClassEntry(read.key(), read.from(), read.pupils(), boarders, standing);
        return holding == null
                ? CheckedRow.added(row, entry)
                : entry.differences(holding).judge(row, entry);
    }

    /** The classes of the named schools which are taught this year and which the sheet does not name. */
    private List<Bilingual> absent(Map<ClassKey, ClassBook.Standing> kept, Set<ClassKey> named) {
        List<Bilingual> absent = new ArrayList<>();
        kept.forEach((key, standing) -> {
            if (standing.closedOn() == null
                    && key.stage().teaches(key.entryYear(), schoolYear)
                    && !named.contains(key)) {
                Bilingual school = tree.get(key.school()).name();
                Bilingual one = words.both(
                        "organisation.class.name",
                        words.both("organisation.stage." + key.stage()),
                        key.stage().grade(key.entryYear(), schoolYear),
                        key.number());
                absent.add(new Bilingual(school.zh() + " " + one.zh(), school.en() + " " + one.en()));
            }
        });
        return absent;
    }

    private record Understood(
            SheetRow row,
            ClassRowReader.@Nullable Read read,
            @Nullable Problem problem) {}
}
