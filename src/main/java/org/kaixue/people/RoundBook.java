package org.kaixue.people;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.UnitId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Screening rounds and their answers as the database keeps them. Whoever asks has asked for the permission before. */
@Component
class RoundBook {

    private final CareOffice office;

    RoundBook(CareOffice office) {
        this.office = office;
    }

    void write(RoundId id, UnitId school, @Nullable EntryDraft numbers) {
        byte[] round = Ids.bytes(id.value());
        byte[] of = Ids.bytes(school.value());
        office.jdbc()
                .sql("delete from screening_entry where round_id = ? and school_id = ?")
                .params(round, of)
                .update();
        if (numbers != null) {
            insert(id, school, numbers, office.today());
        }
    }

    void insert(RoundId id, UnitId school, EntryDraft numbers, LocalDate on) {
        try {
            office.jdbc()
                    .sql("""
                            insert into screening_entry (round_id, school_id, expected, checked, entered_on,
                              entered_at, entered_by) values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            Ids.bytes(id.value()),
                            Ids.bytes(school.value()),
                            numbers.expected(),
                            numbers.checked(),
                            on,
                            Moments.column(office.clock().now()),
                            office.doer())
                    .update();
        } catch (DuplicateKeyException together) {
            throw new Transactions.LostRace("Entered by two at once");
        }
    }

    Optional<EntryDraft> numbers(RoundId id, UnitId school) {
        return office.jdbc()
                .sql("select expected, checked from screening_entry where round_id = ? and school_id = ?")
                .params(Ids.bytes(id.value()), Ids.bytes(school.value()))
                .query((row, n) -> new EntryDraft(row.getInt(1), row.getInt(2)))
                .optional();
    }

    /** Whose round it is. */
    record Known(UnitId owner, RoundDraft draft) {}

    Known known(RoundId id) {
        return office.jdbc()
                .sql("select unit_id, name, starts_on, ends_on from screening_round where id = ?")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> new Known(
                        CareOffice.unit(row, 1),
                        new RoundDraft(
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class))))
                .optional()
                .orElseThrow(AccessRefused::new);
    }
}
