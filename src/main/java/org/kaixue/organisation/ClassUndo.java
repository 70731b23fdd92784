package org.kaixue.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.KeptRow;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back an import of classes: new classes go with their headcounts, corrected headcounts stand again. */
@Component
class ClassUndo {

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final ClassBook book;
    private final SheetReach rights;
    private final Units units;

    ClassUndo(JdbcClient client, JdbcTemplate jdbc, ClassBook book, SheetReach rights, Units units) {
        this.client = client;
        this.jdbc = jdbc;
        this.book = book;
        this.rights = rights;
        this.units = units;
    }

    void takeBack(List<KeptRow> kept) {
        Set<UUID> added = new LinkedHashSet<>();
        List<UUID> headcounts = new ArrayList<>();
        List<Object[]> corrected = new ArrayList<>();
        for (KeptRow row : kept) {
            if (row.recordKind().equals(ClassWriting.NEW_CLASS)) {
                added.add(row.recordId());
            } else {
                headcounts.add(row.recordId());
                if (row.was() != null) {
                    corrected.add(new Object[] {Ids.bytes(UUID.fromString(row.was()))});
                }
            }
        }
        List<Declared> declared = declared(headcounts);
        Set<UnitId> schools = new LinkedHashSet<>();
        declared.forEach(one -> schools.add(one.school()));
        schools.forEach(rights::require);
        refuseIfBuiltOn(declared, added);
        jdbc.batchUpdate(
                "update class_headcount set standing_from = null, version = version + 1 where id = ?", ids(headcounts));
        jdbc.batchUpdate(
                "update class_headcount set standing_from = from_date, version = version + 1 where id = ?", corrected);
        delete(added);
        book.chain(schools);
    }

    /** A headcount corrected or taken back since, another one that stands for a new class, and a class changed since, stay. */
    private void refuseIfBuiltOn(List<Declared> declared, Set<UUID> added) {
        Map<UUID, Integer> own = new HashMap<>();
        Map<UUID, UnitId> schoolOf = new HashMap<>();
        for (Declared one : declared) {
            if (!one.standing()) {
                throw changedSince(one.school());
            }
            own.merge(one.of(), 1, Integer::sum);
            schoolOf.put(one.of(), one.school());
        }
        for (List<byte[]> some : Ids.parts(added)) {
            client.sql("select c.id, c.version, c.closed_on is not null, count(h.standing_from) from school_class c"
                            + " join class_headcount h on h.class_id = c.id where c.id in (:classes)"
                            + " group by c.id, c.version, c.closed_on")
                    .param("classes", some)
                    .query((RowCallbackHandler) row -> {
                        UUID of = Ids.read(row.getBytes(1));
                        boolean untouched = row.getInt(2) == 0 && !row.getBoolean(3);
                        if (!untouched || row.getInt(4) != own.getOrDefault(of, 0)) {
                            throw changedSince(Objects.requireNonNull(schoolOf.get(of)));
                        }
                    });
        }
    }

    private RuleViolation changedSince(UnitId school) {
        return new RuleViolation(
                "organisation.import.changed-since", units.tree().get(school).name());
    }

    private void delete(Set<UUID> classes) {
        List<Object[]> ids = ids(classes);
        try {
            jdbc.batchUpdate("delete from class_headcount where class_id = ?", ids);
            jdbc.batchUpdate("delete from school_class where id = ?", ids);
        } catch (DataIntegrityViolationException inUse) {
            throw new RuleViolation("organisation.import.class.in-use");
        }
    }

    private List<Declared> declared(List<UUID> headcounts) {
        List<Declared> declared = new ArrayList<>(headcounts.size());
        for (List<byte[]> some : Ids.parts(headcounts)) {
            declared.addAll(client.sql("select class_id, school_id, standing_from is not null from class_headcount"
                            + " where id in (:headcounts)")
                    .param("headcounts", some)
                    .query((row, n) -> new Declared(
                            Ids.read(row.getBytes(1)), new UnitId(Ids.read(row.getBytes(2))), row.getBoolean(3)))
                    .list());
        }
        return declared;
    }

    private static List<Object[]> ids(Collection<UUID> all) {
        return all.stream().map(id -> new Object[] {Ids.bytes(id)}).toList();
    }

    private record Declared(UUID of, UnitId school, boolean standing) {}
}
