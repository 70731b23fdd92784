package org.kaixue.people;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rosters that a sheet is compared with; the number of statements follows the schools, not the rows. */
@Component
class RosterBook {

    private static final int SCHOOLS_AT_ONCE = 50;
    private static final int NUMBERS_ONE_BY_ONE = 4_000;
    private static final int NUMBERS_AT_ONCE = 500;
    static final String SELECT = """
            select id, school_id, version, kind, class_id, code, name, id_sealed, id_index, boarder, dormitory,
              dormitory_bed, guardian_name, guardian_phone, temperature, symptoms, places, contact, registered,
              health_code, restricted, restriction, form_filled_on, left_on
            from person\s""";

    private final JdbcClient jdbc;

    RosterBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody whom these schools ever entered. */
    void of(Collection<UnitId> schools, Consumer<RosterStanding> each) {
        List<byte[]> all =
                schools.stream().map(school -> Ids.bytes(school.value())).toList();
        for (int from = 0; from < all.size(); from += SCHOOLS_AT_ONCE) {
            jdbc.sql(SELECT + "where school_id in (:schools) order by school_id, code")
                    .param("schools", all.subList(from, Math.min(all.size(), from + SCHOOLS_AT_ONCE)))
                    .query((RowCallbackHandler) row -> each.accept(row(row)));
        }
    }

    /** Those of the numbers under which somebody is in a roster. */
    Set<ByteBuffer> taken(Set<ByteBuffer> numbers) {
        Set<ByteBuffer> taken = new HashSet<>();
        if (numbers.size() > NUMBERS_ONE_BY_ONE) {
            jdbc.sql("select id_index from person where id_index is not null").query((RowCallbackHandler) row -> {
                ByteBuffer number = ByteBuffer.wrap(row.getBytes(1));
                if (numbers.contains(number)) {
                    taken.add(number);
                }
            });
            return taken;
        }
        List<byte[]> all = numbers.stream().map(ByteBuffer::array).toList();
        for (int from = 0; from < all.size(); from += NUMBERS_AT_ONCE) {
            jdbc.sql("select id_index from person where id_index in (:numbers)")
                    .param("numbers", all.subList(from, Math.min(all.size(), from + NUMBERS_AT_ONCE)))
                    .query((RowCallbackHandler) row -> taken.add(ByteBuffer.wrap(row.getBytes(1))));
        }
        return taken;
    }

    /** People by their ids. */
    Map<UUID, RosterStanding> byId(Collection<UUID> ids) {
        Map<UUID, RosterStanding> found = new HashMap<>();
        for (List<byte[]> some : Ids.parts(ids)) {
            jdbc.sql(SELECT + "where id in (:ids)").param("ids", some).query((RowCallbackHandler) row -> {
                RosterStanding one = row(row);
                found.put(one.id().value(), one);
            });
        }
        return found;
    }

    /** Whom an import made, each with the school and the version, which is above 0 where somebody changed one since. */
    List<Made> madeBy(UUID importId) {
        return new ArrayList<>(jdbc.sql("select school_id, code, version from person where import_id = ?")
                .param(Ids.bytes(importId))
                .query((row, n) -> new Made(new UnitId(Ids.read(row.getBytes(1))), row.getString(2), row.getInt(3)))
                .list());
    }

    /** Somebody whom an import made. */
    record Made(UnitId school, String code, int version) {}

    private static RosterStanding row(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes(8);
        byte[] index = row.getBytes(9);
        return new RosterStanding(
                new PersonId(Ids.read(row.getBytes(1))),
                new UnitId(Ids.read(row.getBytes(2))),
                row.getInt(3),
                form(row, sealed != null),
                sealed,
                index == null ? null : ByteBuffer.wrap(index),
                row.getObject(24, LocalDate.class));
    }

    private static PersonDraft form(ResultSet row, boolean numbered) throws SQLException {
        UUID clazz = Ids.readNullable(row.getBytes(5));
        String health = row.getString(20);
        return new PersonDraft(
                PersonKind.valueOf(row.getString(4)),
                clazz == null ? null : new ClassId(clazz),
                row.getString(6),
                row.getString(7),
                numbered ? RosterStanding.SEALED : null,
                row.getBoolean(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getBigDecimal(15),
                row.getString(16),
                row.getString(17),
                answer(row, 18),
                answer(row, 19),
                health == null ? null : HealthCode.valueOf(health),
                row.getBoolean(21),
                row.getString(22),
                row.getObject(23, LocalDate.class));
    }

    static @Nullable Boolean answer(ResultSet row, int column) throws SQLException {
        boolean said = row.getBoolean(column);
        return row.wasNull() ? null : said;
    }
}
