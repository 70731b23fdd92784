package org.kaixue.organisation;

import java.util.ArrayList;
import java.util.HashMap;
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

/** Judges the rows of a sheet of facilities by themselves, by each other, and by what the schools have. */
class FacilityCheck {

    private static final int TOLD_EVERY = 1_000;

    private final FacilityRowReader reader;
    private final FacilityBook book;
    private final UnitTree tree;
    private final Vocabulary words;

    FacilityCheck(FacilityRowReader reader, FacilityBook book, UnitTree tree, Vocabulary words) {
        this.reader = reader;
        this.book = book;
        this.tree = tree;
        this.words = words;
    }

    Checked<FacilityEntry> check(List<SheetRow> rows, Work.Progress progress) {
        List<Understood> understood = new ArrayList<>(rows.size());
        Map<FacilityKey, SheetRow> first = new HashMap<>();
        Set<UnitId> schools = new LinkedHashSet<>();
        for (SheetRow row : rows) {
            if (understood.size() % TOLD_EVERY == 0) {
                progress.at(understood.size(), rows.size(), "intake.work.checking");
            }
            Understood one = understand(row, first);
            understood.add(one);
            if (one.read() != null) {
                schools.add(one.read().key().school());
            }
        }
        Known kept = new Known(book.facilities(schools), book.none(schools), first.keySet());
        List<CheckedRow<FacilityEntry>> checked = new ArrayList<>(rows.size());
        understood.forEach(one -> checked.add(judge(one, kept)));
        return new Checked<>(checked, absent(kept));
    }

    private Understood understand(SheetRow row, Map<FacilityKey, SheetRow> first) {
        try {
            FacilityRowReader.Read read = reader.read(row);
            SheetRow before = first.putIfAbsent(read.key(), row);
            if (before != null) {
                throw RuleViolation.at(
                        "name", "organisation.import.twice", before.sheet(), String.valueOf(before.number()));
            }
            return new Understood(row, read, null);
        } catch (RuleViolation refusal) {
            return new Understood(row, null, Problem.of(refusal, "name"));
        }
    }

    private CheckedRow<FacilityEntry> judge(Understood one, Known kept) {
        FacilityRowReader.Read read = one.read();
        if (read == null) {
            return CheckedRow.wrong(one.row(), Objects.requireNonNull(one.problem()));
        }
        try {
            return read.key().name().isEmpty() ? none(one.row(), read, kept) : some(one.row(), read, kept);
        } catch (RuleViolation refusal) {
            return CheckedRow.wrong(one.row(), Problem.of(refusal, "name"));
        }
    }

    private static CheckedRow<FacilityEntry> none(SheetRow row, FacilityRowReader.Read read, Known kept) {
        FacilityKey key = read.key();
        if (kept.hasSome(key)) {
            throw RuleViolation.at("name", "organisation.facility.none-but-some");
        }
        return kept.declaresNone(key)
                ? CheckedRow.same(row)
                : CheckedRow.added(row, new FacilityEntry(key, null, null, null, read.from(), null));
    }

    private CheckedRow<FacilityEntry> some(SheetRow row, FacilityRowReader.Read read, Known kept) {
        FacilityKey key = read.key();
        if (kept.declaresNone(key)) {
            throw RuleViolation.at("kind", "organisation.import.facility.declared-none");
        }
        FacilityBook.Standing standing = kept.facilities().get(key);
        if (read.partOf() != null) {
            kept.requireCanteen(read, standing);
        }
        FacilityState state = read.state() == null && standing == null ? FacilityState.IN_USE : read.state();
        Integer seats = read.seats() != null || standing == null ? read.seats() : standing.seats();
        FacilityEntry entry = new FacilityEntry(key, read.partOf(), seats, state, read.from(), standing);
        return standing == null
                ? CheckedRow.added(row, entry)
                : entry.differences(standing, words).judge(row, entry);
    }

    private List<Bilingual> absent(Known kept) {
        List<Bilingual> absent = new ArrayList<>();
        for (FacilityKey key : kept.facilities().keySet()) {
            if (!kept.named().contains(key)) {
                Bilingual school = tree.get(key.school()).name();
                Bilingual kind = words.both("organisation.facility.kind." + key.kind());
                absent.add(new Bilingual(
                        school.zh() + " " + kind.zh() + " " + key.name(),
                        school.en() + " " + kind.en() + " " + key.name()));
            }
        }
        return absent;
    }

    private record Understood(
            SheetRow row,
            FacilityRowReader.@Nullable Read read,
            @Nullable Problem problem) {}

    /**
     * What the schools have and say that they have not.
     *
     * @param named what the sheet names
     */
    private record Known(
            Map<FacilityKey, FacilityBook.Standing> facilities,
            Map<UnitId, Set<FacilityKind>> none,
            Set<FacilityKey> named) {

        /** Whether the school said so before, or says so in the sheet and has none indeed. */
        boolean declaresNone(FacilityKey key) {
            return none.getOrDefault(key.school(), Set.of()).contains(key.kind())
                    || (!key.name().isEmpty()
                            && named.contains(new FacilityKey(key.school(), key.kind(), ""))
                            && !hasSome(key));
        }

        boolean hasSome(FacilityKey key) {
            return facilities.keySet().stream()
                    .anyMatch(other -> other.school().equals(key.school()) && other.kind() == key.kind());
        }

        /** A zone is part of a canteen of its school, which stays the same one. */
        void requireCanteen(FacilityRowReader.Read read, FacilityBook.@Nullable Standing standing) {
            FacilityKey canteen =
                    new FacilityKey(read.key().school(), FacilityKind.CANTEEN, Objects.requireNonNull(read.partOf()));
            FacilityBook.Standing known = facilities.get(canteen);
            if (known == null && (!named.contains(canteen) || declaresNone(canteen))) {
                throw RuleViolation.at("partOf", "organisation.import.facility.canteen-unknown", canteen.name());
            }
            if (standing != null && (known == null || !known.id().equals(standing.partOf()))) {
                throw RuleViolation.at("partOf", "organisation.import.facility.other-canteen");
            }
        }
    }
}
