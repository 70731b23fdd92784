package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The classes of the schools that a sheet names, with the headcounts that stand; read in few statements. */
@Component
class ClassBook {

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    ClassBook(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    /** A class that is kept, with the headcounts that stand, the earliest first. */
    record Standing(UUID id, @Nullable LocalDate closedOn, List<Count> counts) {

        @Nullable
        Count on(LocalDate day) {
            Count holding = null;
            for (Count count : counts) {
                if (!count.from().isAfter(day)) {
                    holding = count;
                }
            }
            return holding;
        }
    }

    /** A headcount that stands. */
    record Count(UUID id, LocalDate from, int pupils, int boarders) {}

    Map<ClassKey, Standing> classes(Collection<UnitId> schools) {
        Map<ClassKey, Standing> classes = new LinkedHashMap<>();
        for (List<byte[]> some : parts(schools)) {
            Map<UUID, List<Count>> counts = counts(some);
            client.sql("select id, school_id, stage, entry_year, number, closed_on from school_class"
                            + " where school_id in (:schools) order by school_id, stage, entry_year desc, number")
                    .param("schools", some)
                    .query((RowCallbackHandler) row -> {
                        UUID id = Ids.read(row.getBytes(1));
                        ClassKey key = new ClassKey(
                                new UnitId(Ids.read(row.getBytes(2))),
                                Stage.valueOf(row.getString(3)),
                                row.getInt(4),
                                row.getInt(5));
                        classes.put(
                                key,
                                new Standing(
                                        id, row.getObject(6, LocalDate.class), counts.getOrDefault(id, List.of())));
                    });
        }
        return classes;
    }

    private Map<UUID, List<Count>> counts(List<byte[]> schools) {
        Map<UUID, List<Count>> counts = new HashMap<>();
        client.sql("select class_id, id, standing_from, pupils, boarders from class_headcount"
                        + " where standing_from is not null and school_id in (:schools) order by standing_from")
                .param("schools", schools)
                .query((RowCallbackHandler) row -> {
                    counts.computeIfAbsent(Ids.read(row.getBytes(1)), none -> new ArrayList<>())
                            .add(new Count(
                                    Ids.read(row.getBytes(2)),
                                    row.getObject(3, LocalDate.class),
                                    row.getInt(4),
                                    row.getInt(5)));
                });
        return counts;
    }

    /** Lets each headcount of these schools stand until the next of its class. */
    void chain(Collection<UnitId> schools) {
        List<@Nullable Object[]> changes = new ArrayList<>();
        for (List<byte[]> some : parts(schools)) {
            List<Link> links = client.sql("select id, class_id, standing_from, standing_until from class_headcount"
                            + " where standing_from is not null and school_id in (:schools)"
                            + " order by class_id, standing_from")
                    .param("schools", some)
                    .query((row, n) -> new Link(
                            row.getBytes(1),
                            Ids.read(row.getBytes(2)),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class)))
                    .list();
            for (int n = 0; n < links.size(); n++) {
                Link link = links.get(n);
                Link next = n + 1 < links.size() ? links.get(n + 1) : null;
                LocalDate until = next != null && next.of().equals(link.of()) ? next.from() : null;
                if (!Objects.equals(until, link.until())) {
                    changes.add(new @Nullable Object[] {until, link.id()});
                }
            }
        }
        jdbc.batchUpdate("update class_headcount set standing_until = ?, version = version + 1 where id = ?", changes);
    }

    private static List<List<byte[]>> parts(Collection<UnitId> schools) {
        return Ids.parts(schools.stream().map(UnitId::value).toList());
    }

    private record Link(
            byte[] id, UUID of, LocalDate from, @Nullable LocalDate until) {}
}
