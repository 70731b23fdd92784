package org.kaixue.organisation;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.intake.CheckedRow;
import org.kaixue.intake.KeptRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the facilities of a sheet, canteens before their zones, each table in one batch. */
@Component
class FacilityWriting {

    private final JdbcTemplate jdbc;
    private final FacilityBook book;
    private final Register register;

    FacilityWriting(JdbcTemplate jdbc, FacilityBook book, Register register) {
        this.jdbc = jdbc;
        this.book = book;
        this.register = register;
    }

    List<KeptRow> write(List<CheckedRow<FacilityEntry>> rows) {
        Batches batches = new Batches(register.entry());
        List<FacilityEntry> entries = rows.stream()
                .map(row -> Objects.requireNonNull(row.value()))
                .sorted(Comparator.comparing(entry -> entry.partOf() != null))
                .toList();
        canteens(entries).forEach((key, standing) -> batches.ids.put(key, standing.id()));
        entries.forEach(batches::add);
        jdbc.batchUpdate("insert into facility_none (school_id, kind) values (?, ?)", batches.none);
        jdbc.batchUpdate(
                "insert into facility (id, school_id, kind, part_of_id, name, seats, version)"
                        + " values (?, ?, ?, ?, ?, ?, 0)",
                batches.facilities);
        jdbc.batchUpdate("update facility set seats = ?, version = version + 1 where id = ?", batches.seats);
        jdbc.batchUpdate(
                "insert into facility_state (id, facility_id, school_id, from_date, state, entered_at, entered_by,"
                        + " version) values (?, ?, ?, ?, ?, ?, ?, 0)",
                batches.states);
        jdbc.batchUpdate(
                "update facility_state set state = ?, entered_at = ?, entered_by = ?, version = version + 1"
                        + " where id = ?",
                batches.corrected);
        return batches.kept;
    }

    /** The canteens that are kept already, of the schools in which there are zones to write. */
    private Map<FacilityKey, FacilityBook.Standing> canteens(List<FacilityEntry> entries) {
        Set<UnitId> schools = entries.stream()
                .filter(entry -> entry.partOf() != null)
                .map(entry -> entry.key().school())
                .collect(Collectors.toSet());
        return book.facilities(schools);
    }

    private static final class Batches {

        private final Declaration.Entry entered;
        private final Map<FacilityKey, UUID> ids = new HashMap<>();
        private final List<Object[]> none = new ArrayList<>();
        private final List<@Nullable Object[]> facilities = new ArrayList<>();
        private final List<@Nullable Object[]> seats = new ArrayList<>();
        private final List<Object[]> states = new ArrayList<>();
        private final List<Object[]> corrected = new ArrayList<>();
        private final List<KeptRow> kept = new ArrayList<>();

        Batches(Declaration.Entry entered) {
            this.entered = entered;
        }

        void add(FacilityEntry entry) {
            FacilityBook.Standing standing = entry.kept();
            UUID school = entry.key().school().value();
            if (entry.none()) {
                none.add(new Object[] {Ids.bytes(school), entry.key().kind().name()});
                kept.add(FacilityUndo.none(entry.key()));
            } else if (standing == null) {
                UUID id = Ids.next();
                ids.put(entry.key(), id);
                facilities.add(new @Nullable Object[] {
                    Ids.bytes(id),
                    Ids.bytes(school),
                    entry.key().kind().name(),
                    whole(entry),
                    entry.key().name(),
                    entry.seats()
                });
                kept.add(FacilityUndo.added(id));
                state(id, entry);
            } else {
                change(entry, standing);
            }
        }

        private void change(FacilityEntry entry, FacilityBook.Standing standing) {
            if (entry.changesSeats()) {
                seats.add(new @Nullable Object[] {entry.seats(), Ids.bytes(standing.id())});
                kept.add(FacilityUndo.seats(standing));
            }
            FacilityBook.State sameDay = standing.from(entry.from());
            if (entry.changesState() && sameDay == null) {
                kept.add(FacilityUndo.state(state(standing.id(), entry)));
            } else if (entry.changesState() && sameDay != null) {
                corrected.add(new Object[] {
                    Objects.requireNonNull(entry.state()).name(),
                    Timestamp.from(entered.at()),
                    entered.by(),
                    Ids.bytes(sameDay.id())
                });
                kept.add(FacilityUndo.corrected(sameDay));
            }
        }

        private UUID state(UUID facility, FacilityEntry entry) {
            UUID id = Ids.next();
            states.add(new Object[] {
                Ids.bytes(id),
                Ids.bytes(facility),
                Ids.bytes(entry.key().school().value()),
                entry.from(),
                Objects.requireNonNull(entry.state()).name(),
                Timestamp.from(entered.at()),
                entered.by()
            });
            return id;
        }

        private byte @Nullable [] whole(FacilityEntry entry) {
            return entry.partOf() == null
                    ? null
                    : Ids.bytes(Objects.requireNonNull(
                            ids.get(new FacilityKey(entry.key().school(), FacilityKind.CANTEEN, entry.partOf()))));
        }
    }
}
