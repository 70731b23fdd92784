package org.kaixue.organisation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.KeptRow;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes back an import of facilities, unless one of them was changed since or has got other records. */
@Component
class FacilityUndo {

    private static final String NONE = "facility_none";
    private static final String ADDED = "facility";
    private static final String SEATS = "facility-seats";
    private static final String STATE = "facility_state";
    private static final String CORRECTED = "facility-state-corrected";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final SheetReach rights;
    private final Units units;

    FacilityUndo(JdbcClient client, JdbcTemplate jdbc, SheetReach rights, Units units) {
        this.client = client;
        this.jdbc = jdbc;
        this.rights = rights;
        this.units = units;
    }

    /**
     * What a record was before it was changed.
     *
     * @param version the record's, after it was changed
     */
    record Was(@Nullable Integer seats, @Nullable FacilityState state, int version) {}

    static KeptRow none(FacilityKey key) {
        return new KeptRow(NONE, key.school().value(), key.kind().name());
    }

    static KeptRow added(UUID facility) {
        return new KeptRow(ADDED, facility);
    }

    static KeptRow seats(FacilityBook.Standing standing) {
        return new KeptRow(SEATS, standing.id(), json(new Was(standing.seats(), null, standing.version() + 1)));
    }

    static KeptRow state(UUID state) {
        return new KeptRow(STATE, state);
    }

    static KeptRow corrected(FacilityBook.State state) {
        return new KeptRow(CORRECTED, state.id(), json(new Was(null, state.state(), state.version() + 1)));
    }

    /** The zones of a canteen were written after it and go before it. */
    void takeBack(List<KeptRow> kept) {
        requireSchools(kept);
        for (KeptRow row : kept.reversed()) {
            byte[] id = Ids.bytes(row.recordId());
            switch (row.recordKind()) {
                case NONE ->
                    jdbc.update(
                            "delete from facility_none where school_id = ? and kind = ?",
                            id,
                            Objects.requireNonNull(row.was()));
                case SEATS -> {
                    Was was = was(row);
                    one(
                            row,
                            jdbc.update(
                                    "update facility set seats = ?, version = version + 1 where id = ? and version = ?",
                                    was.seats(),
                                    id,
                                    was.version()));
                }
                case STATE -> one(row, jdbc.update("delete from facility_state where id = ? and version = 0", id));
                case CORRECTED -> {
                    Was was = was(row);
                    one(
                            row,
                            jdbc.update(
                                    "update facility_state set state = ?, version = version + 1"
                                            + " where id = ? and version = ?",
                                    Objects.requireNonNull(was.state()).name(),
                                    id,
                                    was.version()));
                }
                default -> delete(row, id);
            }
        }
    }

    /** Its first state goes with it; a state that was entered since keeps it. */
    private void delete(KeptRow row, byte[] id) {
        try {
            jdbc.update("""
                    delete from facility_state where facility_id = ? and version = 0
                      and 1 = (select n from (select count(*) as n from facility_state where facility_id = ?) as states)""", id, id);
            one(row, jdbc.update("delete from facility where id = ? and version = 0", id));
        } catch (DataIntegrityViolationException inUse) {
            throw changedSince(row);
        }
    }

    private void one(KeptRow row, int found) {
        if (found != 1) {
            throw changedSince(row);
        }
    }

    private RuleViolation changedSince(KeptRow row) {
        return schools(List.of(row)).stream()
                .findFirst()
                .map(school -> new RuleViolation(
                        "organisation.import.changed-since",
                        units.tree().get(school).name()))
                .orElseGet(() -> new RuleViolation("organisation.import.gone"));
    }

    private void requireSchools(List<KeptRow> kept) {
        schools(kept).forEach(rights::require);
    }

    private Set<UnitId> schools(List<KeptRow> kept) {
        Set<UnitId> schools = new LinkedHashSet<>();
        List<UUID> facilities = new ArrayList<>();
        List<UUID> states = new ArrayList<>();
        for (KeptRow row : kept) {
            switch (row.recordKind()) {
                case NONE -> schools.add(new UnitId(row.recordId()));
                case STATE, CORRECTED -> states.add(row.recordId());
                default -> facilities.add(row.recordId());
            }
        }
        find(schools, "select distinct school_id from facility where id in (:ids)", facilities);
        find(schools, "select distinct school_id from facility_state where id in (:ids)", states);
        return schools;
    }

    private void find(Set<UnitId> schools, String select, List<UUID> ids) {
        for (List<byte[]> some : Ids.parts(ids)) {
            schools.addAll(client.sql(select)
                    .param("ids", some)
                    .query((row, n) -> new UnitId(Ids.read(row.getBytes(1))))
                    .list());
        }
    }

    private static String json(Was was) {
        return JSON.writeValueAsString(was);
    }

    private static Was was(KeptRow row) {
        return JSON.readValue(Objects.requireNonNull(row.was()), Was.class);
    }
}
