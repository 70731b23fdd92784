package org.kaixue.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kaixue.common.BusinessClock;
import org.kaixue.intake.CheckedRow;
import org.kaixue.intake.KeptRow;
import org.springframework.stereotype.Component;

/** Writes the schools of a sheet: the new ones together, the others one by one as their own page would. */
@Component
class SchoolWriting {

    private final OrganisationIntake intake;
    private final Schools schools;
    private final SchoolRecords records;
    private final Headcounts headcounts;
    private final SchoolBook book;
    private final BusinessClock clock;

    SchoolWriting(
            OrganisationIntake intake,
            Schools schools,
            SchoolRecords records,
            Headcounts headcounts,
            SchoolBook book,
            BusinessClock clock) {
        this.intake = intake;
        this.schools = schools;
        this.records = records;
        this.headcounts = headcounts;
        this.book = book;
        this.clock = clock;
    }

    List<KeptRow> write(List<CheckedRow<SchoolEntry>> rows) {
        List<SchoolEntry> entries =
                rows.stream().map(row -> Objects.requireNonNull(row.value())).toList();
        List<KeptRow> kept = new ArrayList<>();
        List<SchoolIntake> added = entries.stream()
                .filter(entry -> entry.kept() == null)
                .map(entry -> entry.intake(clock.today()))
                .toList();
        if (!added.isEmpty()) {
            intake.take(added).values().forEach(id -> kept.add(new KeptRow(SchoolUndo.NEW_SCHOOL, id.value())));
        }
        entries.stream().filter(SchoolEntry::changesStaff).forEach(entry -> kept.add(staff(entry)));
        List<SchoolEntry> changed =
                entries.stream().filter(SchoolEntry::changesSchool).toList();
        changed.forEach(
                entry -> schools.change(Objects.requireNonNull(entry.kept()).id(), entry.draft()));
        records.flush();
        if (!changed.isEmpty()) {
            kept.addAll(before(changed));
        }
        return kept;
    }

    private KeptRow staff(SchoolEntry entry) {
        Declared declared = headcounts.declareStaff(
                Objects.requireNonNull(entry.kept()).id(),
                new StaffDraft(clock.today(), Objects.requireNonNull(entry.staff())));
        return SchoolUndo.staff(declared);
    }

    /** What the changed schools were, each with the version that it has from now on. */
    private List<KeptRow> before(List<SchoolEntry> changed) {
        Map<String, SchoolBook.Standing> now = book.open(clock.today());
        return changed.stream()
                .map(entry -> {
                    SchoolBook.Standing was = Objects.requireNonNull(entry.kept());
                    SchoolBook.Standing is =
                            Objects.requireNonNull(now.get(was.draft().code()));
                    return SchoolUndo.school(
                            was, Objects.requireNonNull(is.draft().version()));
                })
                .toList();
    }
}
