package org.kaixue.people;

import java.nio.ByteBuffer;
import java.time.LocalDate;
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
import org.kaixue.intake.Differences;
import org.kaixue.intake.Problem;
import org.kaixue.intake.SheetRow;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitId;

/**
 * Judges the rows of a roster's sheet by themselves, by each other, and by the rosters that they belong to. A person is
 * known by the citizen's number, else by school and code.
 */
final class RosterCheck {

    private static final int TOLD_EVERY = 1_000;

    private final RosterReader reader;
    private final RosterBook book;
    private final RosterDifferences differences;
    private final LocalDate today;
    private final Map<ByteBuffer, RosterStanding> byNumber = new HashMap<>();
    private final Map<Code, RosterStanding> byCode = new HashMap<>();
    private final Map<Object, SheetRow> first = new HashMap<>();
    private Set<ByteBuffer> elsewhere = Set.of();

    RosterCheck(RosterReader reader, RosterBook book, RosterDifferences differences, LocalDate today) {
        this.reader = reader;
        this.book = book;
        this.differences = differences;
        this.today = today;
    }

    private record Code(UnitId school, String code) {}

    private record Understood(
            SheetRow row,
            @Nullable RosterLine line,
            @Nullable Problem problem) {}

    /** A class, or a school's staff, whose people a sheet names. */
    private record Group(UnitId school, @Nullable ClassId clazz) {}

    Checked<RosterEntry> check(List<SheetRow> rows, Work.Progress progress) {
        List<Understood> understood = new ArrayList<>(rows.size());
        Set<UnitId> schools = new LinkedHashSet<>();
        for (SheetRow row : rows) {
            if (understood.size() % TOLD_EVERY == 0) {
                progress.at(understood.size(), rows.size(), "intake.work.checking");
            }
            Understood one = understand(row);
            understood.add(one);
            if (one.line() != null) {
                schools.add(one.line().school());
            }
        }
        book.of(schools, this::remember);
        elsewhere = book.taken(unknown(understood));
        Set<PersonId> named = new HashSet<>();
        Set<Group> groups = new HashSet<>();
        List<CheckedRow<RosterEntry>> checked = new ArrayList<>(rows.size());
        for (Understood one : understood) {
            if (one.line() != null) {
                groups.add(new Group(one.line().school(), one.line().clazz()));
            }
            checked.add(judge(one, named));
        }
        return new Checked<>(checked, absent(groups, named));
    }

    private void remember(RosterStanding standing) {
        byCode.put(new Code(standing.school(), standing.form().code()), standing);
        if (standing.index() != null) {
            byNumber.put(standing.index(), standing);
        }
    }

    private Set<ByteBuffer> unknown(List<Understood> understood) {
        Set<ByteBuffer> unknown = new HashSet<>();
        understood.forEach(one -> {
            ByteBuffer index = one.line() == null ? null : one.line().index();
            if (index != null && !byNumber.containsKey(index)) {
                unknown.add(index);
            }
        });
        return unknown;
    }

    private Understood understand(SheetRow row) {
        try {
            return new Understood(row, reader.read(row), null);
        } catch (RuleViolation refusal) {
            return new Understood(row, null, Problem.of(refusal, "code"));
        }
    }

    private CheckedRow<RosterEntry> judge(Understood one, Set<PersonId> named) {
        RosterLine line = one.line();
        if (line == null) {
            return CheckedRow.wrong(one.row(), Objects.requireNonNull(one.problem()));
        }
        try {
            RosterStanding kept = find(line);
            if (kept != null) {
                named.add(kept.id());
            }
            return judge(one.row(), line, kept);
        } catch (RuleViolation refusal) {
            return CheckedRow.wrong(one.row(), Problem.of(refusal, "code"));
        }
    }

    /** Refuses what stands in the sheet before. */
    private void once(SheetRow row, RosterLine line) {
        twice("idNumber", line.index(), row, "people.import.twice.number");
        twice("code", new Code(line.school(), line.code()), row, "people.import.twice.code");
    }

    private void twice(String column, @Nullable Object key, SheetRow row, String reason) {
        SheetRow before = key == null ? null : first.putIfAbsent(key, row);
        if (before != null) {
            throw RuleViolation.at(column, reason, before.sheet(), String.valueOf(before.number()));
        }
    }

    /** The person whom a row means; null where nobody has the number or the code. */
    private @Nullable RosterStanding find(RosterLine line) {
        RosterStanding holder = byCode.get(new Code(line.school(), line.code()));
        RosterStanding found = line.index() == null ? null : byNumber.get(line.index());
        if (found == null && line.index() != null && elsewhere.contains(line.index())) {
            throw RuleViolation.at("idNumber", "people.import.elsewhere");
        }
        if (found != null && !found.school().equals(line.school())) {
            throw RuleViolation.at("idNumber", "people.import.elsewhere");
        }
        if (found == null
                && holder != null
                && holder.leftOn() == null
                && holder.index() != null
                && line.index() != null) {
            throw RuleViolation.at("code", "people.import.code-of-another", line.code());
        }
        if (found != null && holder != null && !holder.id().equals(found.id())) {
            throw RuleViolation.at("code", "people.import.code-of-another", line.code());
        }
        RosterStanding kept = found == null ? holder : found;
        if (kept != null && kept.leftOn() != null) {
            throw RuleViolation.at("code", "people.import.left", kept.leftOn());
        }
        return kept;
    }

    private CheckedRow<RosterEntry> judge(SheetRow row, RosterLine line, @Nullable RosterStanding kept) {
        PersonDraft form = line.over(kept == null ? null : kept.form());
        PersonRules.check(form, today);
        once(row, line);
        boolean other = line.index() != null && (kept == null || !line.index().equals(kept.index()));
        RosterEntry entry =
                new RosterEntry(line.school(), form, other ? line.number() : null, other ? line.index() : null, kept);
        if (kept == null) {
            return CheckedRow.added(row, entry);
        }
        Differences changes = differences.of(kept.form(), form, other);
        return changes.judge(row, entry);
    }

    /** Who is in a class that the sheet names, or on the staff if it names staff, and does not stand in the sheet. */
    private List<Bilingual> absent(Set<Group> groups, Set<PersonId> named) {
        return byCode.values().stream()
                .filter(one -> one.leftOn() == null && !named.contains(one.id()))
                .filter(one ->
                        groups.contains(new Group(one.school(), one.form().clazz())))
                .map(one -> one.form().code() + " " + Masks.name(one.form().name()))
                .sorted()
                .map(text -> new Bilingual(text, text))
                .toList();
    }
}
