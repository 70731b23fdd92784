package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facilities of the schools that a sheet names, with all their states; read in few statements. */
@Component
class FacilityBook {

    private final JdbcClient jdbc;

    FacilityBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A facility that is kept, with its states, the earliest first. */
    record Standing(
            UUID id, @Nullable UUID partOf, @Nullable Integer seats, int version, List<State> states) {

        /** The state that holds on the day; null before the first. */
        @Nullable
        FacilityState on(LocalDate day) {
            FacilityState holding = null;
            for (State state : states) {
                if (!state.from().isAfter(day)) {
                    holding = state.state();
                }
            }
            return holding;
        }

        /** The state that was entered for the day itself; null if there is none. */
        @Nullable
        State from(LocalDate day) {
            return states.stream()
                    .filter(state -> state.from().equals(day))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A state from a day on. */
    record State(
            UUID id,
            LocalDate from,
            FacilityState state,
            @Nullable String note,
            int version) {}

    Map<FacilityKey, Standing> facilities(Collection<UnitId> schools) {
        Map<FacilityKey, Standing> facilities = new LinkedHashMap<>();
        for (List<byte[]> some : parts(schools)) {
            Map<UUID, List<State>> states = states(some);
            jdbc.sql("select id, school_id, kind, name, part_of_id, seats, version from facility"
                            + " where school_id in (:schools) order by school_id, kind, name")
                    .param("schools", some)
                    .query((RowCallbackHandler) row -> {
                        UUID id = Ids.read(row.getBytes(1));
                        FacilityKey key = new FacilityKey(
                                new UnitId(Ids.read(row.getBytes(2))),
                                FacilityKind.valueOf(row.getString(3)),
                                row.getString(4));
                        facilities.put(
                                key,
                                new Standing(
                                        id,
                                        Ids.readNullable(row.getBytes(5)),
                                        row.getObject(6, Integer.class),
                                        row.getInt(7),
                                        states.getOrDefault(id, List.of())));
                    });
        }
        return facilities;
    }

    /** The kinds of which each school says that it has none. */
    Map<UnitId, Set<FacilityKind>> none(Collection<UnitId> schools) {
        Map<UnitId, Set<FacilityKind>> none = new HashMap<>();
        for (List<byte[]> some : parts(schools)) {
            jdbc.sql("select school_id, kind from facility_none where school_id in (:schools)")
                    .param("schools", some)
                    .query((RowCallbackHandler) row -> {
                        none.computeIfAbsent(
                                        new UnitId(Ids.read(row.getBytes(1))),
                                        school -> EnumSet.noneOf(FacilityKind.class))
                                .add(FacilityKind.valueOf(row.getString(2)));
                    });
        }
        return none;
    }

    private Map<UUID, List<State>> states(List<byte[]> schools) {
        Map<UUID, List<State>> states = new HashMap<>();
        jdbc.sql("select facility_id, id, from_date, state, note, version from facility_state"
                        + " where school_id in (:schools) order by from_date")
                .param("schools", schools)
                .query((RowCallbackHandler) row -> {
                    states.computeIfAbsent(Ids.read(row.getBytes(1)), none -> new ArrayList<>())
                            .add(new State(
                                    Ids.read(row.getBytes(2)),
                                    row.getObject(3, LocalDate.class),
                                    FacilityState.valueOf(row.getString(4)),
                                    row.getString(5),
                                    row.getInt(6)));
                });
        return states;
    }

    private static List<List<byte[]>> parts(Collection<UnitId> schools) {
        return Ids.parts(schools.stream().map(UnitId::value).toList());
    }
}
