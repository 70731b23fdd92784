package org.kaixue.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Work;
import org.kaixue.intake.Checked;
import org.kaixue.intake.CheckedRow;
import org.kaixue.intake.Problem;
import org.kaixue.intake.SheetRow;
import org.kaixue.intake.Vocabulary;

/** Judges the rows of a sheet of schools by themselves, by each other, and by the schools that stand. */
class SchoolCheck {

    private static final int TOLD_EVERY = 500;

    private final SchoolRowReader reader;
    private final UnitTree tree;
    private final Predicate<UnitId> mine;
    private final Supplier<Map<UnitId, Set<Stage>>> usedStages;
    private final Vocabulary words;

    /** @param usedStages asked for only if a school changes its type */
    SchoolCheck(
            SchoolRowReader reader,
            UnitTree tree,
            Predicate<UnitId> mine,
            Supplier<Map<UnitId, Set<Stage>>> usedStages,
            Vocabulary words) {
        this.reader = reader;
        this.tree = tree;
        this.mine = mine;
        this.usedStages = usedStages;
        this.words = words;
    }

    Checked<SchoolEntry> check(List<SheetRow> rows, Work.Progress progress) {
        List<Understood> understood = new ArrayList<>(rows.size());
        Map<String, SheetRow> first = new HashMap<>();
        for (SheetRow row : rows) {
            if (understood.size() % TOLD_EVERY == 0) {
                progress.at(understood.size(), rows.size(), "intake.work.checking");
            }
            understood.add(understand(row, first));
        }
        ManagingSchools managers = new ManagingSchools(
                tree,
                understood.stream()
                        .map(Understood::entry)
                        .filter(Objects::nonNull)
                        .toList());
        List<CheckedRow<SchoolEntry>> checked = new ArrayList<>(rows.size());
        understood.forEach(one -> checked.add(judge(one, managers)));
        return new Checked<>(checked, absent(understood));
    }

    private Understood understand(SheetRow row, Map<String, SheetRow> first) {
        try {
            SchoolEntry entry = reader.read(row);
            SheetRow before = first.putIfAbsent(entry.draft().code(), row);
            if (before != null) {
                throw RuleViolation.at(
                        "code", "organisation.import.twice", before.sheet(), String.valueOf(before.number()));
            }
            return new Understood(row, entry, null);
        } catch (RuleViolation refusal) {
            return new Understood(row, null, Problem.of(refusal, "code"));
        }
    }

    private CheckedRow<SchoolEntry> judge(Understood one, ManagingSchools managers) {
        SchoolEntry read = one.entry();
        if (read == null) {
            return CheckedRow.wrong(one.row(), Objects.requireNonNull(one.problem()));
        }
        try {
            SchoolEntry entry = read.managedBy(managers.of(one.row(), read));
            SchoolBook.Standing kept = entry.kept();
            if (kept == null) {
                return CheckedRow.added(one.row(), entry);
            }
            if (entry.draft().type() != kept.draft().type()
                    && !entry.draft()
                            .type()
                            .stages()
                            .containsAll(usedStages.get().getOrDefault(kept.id(), Set.of()))) {
                throw RuleViolation.at("type", "organisation.school.stage-in-use");
            }
            return entry.differences(kept, words).judge(one.row(), entry);
        } catch (RuleViolation refusal) {
            return CheckedRow.wrong(one.row(), Problem.of(refusal, "managedBy"));
        }
    }

    /** The schools of the counties that the sheet names which it does not name itself. */
    private List<Bilingual> absent(List<Understood> understood) {
        Set<UnitId> counties = new HashSet<>();
        Set<String> named = new HashSet<>();
        for (Understood one : understood) {
            if (one.entry() != null) {
                counties.add(one.entry().county());
                named.add(one.entry().draft().code());
            }
        }
        return counties.stream()
                .flatMap(county -> tree.children(county).stream())
                .filter(school -> mine.test(school.id()) && !named.contains(school.code()))
                .sorted(Comparator.comparing(UnitNode::code))
                .map(UnitNode::name)
                .toList();
    }

    private record Understood(
            SheetRow row,
            @Nullable SchoolEntry entry,
            @Nullable Problem problem) {}
}
