package org.kaixue.people;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.CheckedRow;
import org.kaixue.intake.ImportId;
import org.kaixue.intake.KeptRow;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the people of a sheet in batches; of those that it changes it tells what they were, of the new ones nothing. */
@Component
class RosterWriting {

    static final String CHANGED = "person";
    private static final int ROWS_A_BATCH = 1_000;
    private static final String INSERT = """
            insert into person (id, school_id, kind, class_id, code, name, id_sealed, id_index, boarder, dormitory,
              dormitory_bed, guardian_name, guardian_phone, temperature, symptoms, places, contact, registered,
              health_code, restricted, restriction, form_filled_on, complete, import_id, version, entered_at,
              entered_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    static final String UPDATE = """
            update person set kind = ?, class_id = ?, code = ?, name = ?, id_sealed = ?, id_index = ?, boarder = ?,
              dormitory = ?, dormitory_bed = ?, guardian_name = ?, guardian_phone = ?, temperature = ?, symptoms = ?,
              places = ?, contact = ?, registered = ?, health_code = ?, restricted = ?, restriction = ?,
              form_filled_on = ?, complete = ?, version = version + 1
            where id = ? and version = ?""";

    private final JdbcTemplate jdbc;
    private final PersonSeal seal;
    private final FormerForms former;
    private final Actors actors;
    private final BusinessClock clock;

    RosterWriting(JdbcTemplate jdbc, PersonSeal seal, FormerForms former, Actors actors, BusinessClock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.former = former;
        this.actors = actors;
        this.clock = clock;
    }

    List<KeptRow> write(ImportId id, List<CheckedRow<RosterEntry>> rows) {
        List<KeptRow> kept = new ArrayList<>();
        List<@Nullable Object[]> added = new ArrayList<>(ROWS_A_BATCH);
        List<@Nullable Object[]> changed = new ArrayList<>(ROWS_A_BATCH);
        for (CheckedRow<RosterEntry> row : rows) {
            RosterEntry entry = Objects.requireNonNull(row.value());
            RosterStanding standing = entry.kept();
            if (standing == null) {
                added.add(added(id, entry));
            } else {
                changed.add(changed(entry, standing));
                kept.add(new KeptRow(CHANGED, standing.id().value(), former.keep(standing, standing.version() + 1)));
            }
            flush(INSERT, added, ROWS_A_BATCH);
            flush(UPDATE, changed, ROWS_A_BATCH);
        }
        flush(INSERT, added, 1);
        flush(UPDATE, changed, 1);
        return kept;
    }

    /** Somebody new, the number indexed. */
    RosterEntry entry(UnitId school, PersonDraft form, @Nullable IdNumber number) {
        return new RosterEntry(school, form, number, number == null ? null : ByteBuffer.wrap(seal.index(number)), null);
    }

    /** Writes people whom no import made. */
    void add(List<RosterEntry> entries) {
        List<@Nullable Object[]> added = new ArrayList<>(ROWS_A_BATCH);
        for (RosterEntry entry : entries) {
            added.add(added(null, entry));
            flush(INSERT, added, ROWS_A_BATCH);
        }
        flush(INSERT, added, 1);
    }

    /** Whoever was changed since the sheet was judged is not overwritten. */
    private void flush(String sql, List<@Nullable Object[]> batch, int from) {
        if (batch.size() < from) {
            return;
        }
        int[] counts = jdbc.batchUpdate(sql, batch);
        if (Arrays.stream(counts).anyMatch(count -> count == 0)) {
            throw new RuleViolation("intake.changed-meanwhile");
        }
        batch.clear();
    }

    private @Nullable Object[] added(@Nullable ImportId by, RosterEntry entry) {
        UUID id = Ids.next();
        List<@Nullable Object> values = new ArrayList<>(27);
        values.add(Ids.bytes(id));
        values.add(Ids.bytes(entry.school().value()));
        form(values, entry.form(), entry.number() == null ? null : seal.seal(entry.number(), id), entry.index());
        values.add(by == null ? null : Ids.bytes(by.value()));
        values.add(0);
        values.add(Moments.column(clock.now()));
        values.add(actors.current().name());
        return values.toArray();
    }

    private @Nullable Object[] changed(RosterEntry entry, RosterStanding standing) {
        boolean other = entry.number() != null;
        byte[] sealed = entry.number() == null
                ? standing.sealed()
                : seal.seal(entry.number(), standing.id().value());
        return update(
                standing.id(), standing.version(), entry.form(), sealed, other ? entry.index() : standing.index());
    }

    static @Nullable Object[] update(
            PersonId id, int version, PersonDraft form, byte @Nullable [] sealed, @Nullable ByteBuffer index) {
        List<@Nullable Object> values = new ArrayList<>(23);
        form(values, form, sealed, index);
        values.add(Ids.bytes(id.value()));
        values.add(version);
        return values.toArray();
    }

    private static void form(
            List<@Nullable Object> values, PersonDraft form, byte @Nullable [] sealed, @Nullable ByteBuffer index) {
        values.add(form.kind().name());
        values.add(form.clazz() == null ? null : Ids.bytes(form.clazz().value()));
        values.add(form.code());
        values.add(form.name());
        values.add(sealed);
        values.add(index == null ? null : index.array());
        values.add(form.boarder());
        values.add(form.dormitory());
        values.add(form.bed());
        values.add(form.guardianName());
        values.add(form.guardianPhone());
        values.add(form.temperature());
        values.add(form.symptoms());
        values.add(form.places());
        values.add(form.contact());
        values.add(form.registered());
        values.add(form.healthCode() == null ? null : form.healthCode().name());
        values.add(form.restricted());
        values.add(form.restriction());
        values.add(form.filledOn());
        values.add(FormRule.missing(form).isEmpty());
    }
}
