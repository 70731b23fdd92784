package org.kaixue;

import java.util.UUID;
import org.kaixue.common.Ids;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.Rows;

/** A case with an observation and a contact at a school, for the tests of all pages. */
final class PlantedCase {

    static final UUID ID = UUID.fromString("00000000-0000-7000-8000-00000000ca5e");

    private PlantedCase() {}

    /** @param word stands in all that is of a person */
    static void at(UnitId school, String word, Rows rows) {
        byte[] where = Ids.bytes(school.value());
        byte[] id = Ids.bytes(ID);
        byte[] ill = person(where, word, "I-1", rows);
        byte[] near = person(where, word, "I-2", rows);
        rows.write("""
                insert into illness_case (id, school_id, person_id, open_person_id, kind, dormitory, illness, state,
                  detected_at, begun_at, begun_by, version)
                values (?, ?, ?, ?, 'PUPIL', ?, 'RESPIRATORY', 'OPEN', '2026-11-23 01:00:00', '2026-11-23 01:00:00',
                  'doctor', 0)""", id, where, ill, ill, word);
        rows.write("""
                insert into case_step (case_id, step, school_id, happened_at, recorded_at, recorded_by, done_by,
                  reading_tenths, note)
                values (?, 'DETECTED', ?, '2026-11-23 01:00:00', '2026-11-23 01:00:00', 'doctor', 'doctor', 382, ?)""", id, where, word);
        rows.write("""
                insert into case_observation (case_id, school_id, place, first_day, last_day, begun_at, begun_by, version)
                values (?, ?, 'HOME', '2026-11-23', '2026-11-30', '2026-11-23 01:00:00', 'doctor', 0)""", id, where);
        rows.write("""
                insert into case_contact (id, case_id, school_id, person_id, origin, state)
                values (?, ?, ?, ?, 'CLASS', 'TO_BE_TOLD')""", Ids.bytes(Ids.next()), id, where, near);
    }

    private static byte[] person(byte[] school, String word, String code, Rows rows) {
        byte[] id = Ids.bytes(Ids.next());
        rows.write("""
                insert into person (id, school_id, kind, code, name, boarder, dormitory, restricted, complete, version,
                  entered_at, entered_by)
                values (?, ?, 'PUPIL', ?, ?, true, ?, false, false, 0, '2026-11-23 01:00:00', 'doctor')""", id, school, code, word, word);
        return id;
    }
}
