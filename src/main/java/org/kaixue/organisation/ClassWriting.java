package org.kaixue.organisation;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kaixue.common.Ids;
import org.kaixue.intake.CheckedRow;
import org.kaixue.intake.KeptRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the classes and headcounts of a sheet, each table in one batch; what a headcount corrects is kept. */
@Component
class ClassWriting {

    static final String NEW_CLASS = "school_class";
    static final String HEADCOUNT = "class_headcount";

    private final JdbcTemplate jdbc;
    private final ClassBook book;
    private final Register register;

    ClassWriting(JdbcTemplate jdbc, ClassBook book, Register register) {
        this.jdbc = jdbc;
        this.book = book;
        this.register = register;
    }

    List<KeptRow> write(List<CheckedRow<ClassEntry>> rows) {
        Batches batches = new Batches(register.entry());
        rows.forEach(row -> batches.add(Objects.requireNonNull(row.value())));
        jdbc.batchUpdate(
                "insert into school_class (id, school_id, stage, entry_year, number, version) values (?, ?, ?, ?, ?, 0)",
                batches.classes);
        jdbc.batchUpdate(
                "update class_headcount set standing_from = null, version = version + 1 where id = ?",
                batches.corrected);
        jdbc.batchUpdate(
                "insert into class_headcount (id, class_id, school_id, from_date, standing_from, pupils, boarders,"
                        + " entered_at, entered_by, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                batches.headcounts);
        book.chain(batches.schools);
        return batches.kept;
    }

    private static final class Batches {

        private final Declaration.Entry entered;
        private final Map<ClassKey, UUID> added = new HashMap<>();
        private final Set<UnitId> schools = new LinkedHashSet<>();
        private final List<Object[]> classes = new ArrayList<>();
        private final List<Object[]> corrected = new ArrayList<>();
        private final List<Object[]> headcounts = new ArrayList<>();
        private final List<KeptRow> kept = new ArrayList<>();

        Batches(Declaration.Entry entered) {
            this.entered = entered;
        }

        void add(ClassEntry entry) {
            schools.add(entry.key().school());
            UUID of = entry.kept() == null
                    ? added.computeIfAbsent(entry.key(), this::schoolClass)
                    : entry.kept().id();
            UUID earlier = entry.corrected();
            if (earlier != null) {
                corrected.add(new Object[] {Ids.bytes(earlier)});
            }
            UUID id = Ids.next();
            headcounts.add(new Object[] {
                Ids.bytes(id),
                Ids.bytes(of),
                Ids.bytes(entry.key().school().value()),
                entry.from(),
                entry.from(),
                entry.pupils(),
                entry.boarders(),
                Timestamp.from(entered.at()),
                entered.by()
            });
            kept.add(new KeptRow(HEADCOUNT, id, earlier == null ? null : earlier.toString()));
        }

        private UUID schoolClass(ClassKey key) {
            UUID id = Ids.next();
            classes.add(new Object[] {
                Ids.bytes(id), Ids.bytes(key.school().value()), key.stage().name(), key.entryYear(), key.number()
            });
            kept.add(new KeptRow(NEW_CLASS, id));
            return id;
        }
    }
}
