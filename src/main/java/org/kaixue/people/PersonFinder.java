package org.kaixue.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads people as lists show them. Whoever asks has asked for the permission before. */
@Component
class PersonFinder {

    private static final String SELECT =
            "select id, school_id, kind, class_id, code, name, boarder, dormitory from person ";
    private static final byte[] NO_CLASS = new byte[16];

    private final JdbcClient jdbc;
    private final ClassLabels labels;

    PersonFinder(JdbcClient jdbc, ClassLabels labels) {
        this.jdbc = jdbc;
        this.labels = labels;
    }

    /** Those at a school whose code, name or class is like the text. */
    List<PersonRow> find(UnitId school, String text, int most) {
        PageQuery query = new PageQuery(text, List.of(), 0, most);
        return jdbc.sql(SELECT + """
                        where school_id = :school and left_on is null
                          and (lower(code) like :pattern escape '!' or lower(name) like :pattern escape '!'
                            or class_id in (:classes))
                        order by code limit :most""")
                .param("school", Ids.bytes(school.value()))
                .param("pattern", query.pattern())
                .param("classes", classes(labels.of(school), query.filter()))
                .param("most", most)
                .query((row, n) -> row(row))
                .list();
    }

    /** The classes whose name contains the text in either language, blanks and case aside; never none. */
    static List<byte[]> classes(Map<ClassId, ClassLabels.Label> all, String text) {
        List<byte[]> found = new ArrayList<>(List.of(NO_CLASS));
        String wanted = ClassText.plain(text);
        if (!wanted.isEmpty()) {
            all.values().stream()
                    .filter(label -> label.taught() && ClassText.names(label.name(), wanted))
                    .forEach(label -> found.add(Ids.bytes(label.id().value())));
        }
        return found;
    }

    List<PersonRow> ofClass(ClassId clazz) {
        return jdbc.sql(SELECT + "where class_id = :class and left_on is null order by code")
                .param("class", Ids.bytes(clazz.value()))
                .query((row, n) -> row(row))
                .list();
    }

    List<PersonRow> ofDormitory(UnitId school, String dormitory) {
        return jdbc.sql(
                        SELECT
                                + "where school_id = :school and dormitory = :dormitory and left_on is null order by dormitory_bed, code")
                .param("school", Ids.bytes(school.value()))
                .param("dormitory", dormitory.strip())
                .query((row, n) -> row(row))
                .list();
    }

    /** Also those who have left; unknown ids are left out. */
    List<PersonRow> rows(Collection<PersonId> ids) {
        List<UUID> values = ids.stream().map(PersonId::value).distinct().toList();
        List<PersonRow> rows = new ArrayList<>();
        for (List<byte[]> some : Ids.parts(values)) {
            rows.addAll(jdbc.sql(SELECT + "where id in (:ids) order by code")
                    .param("ids", some)
                    .query((row, n) -> row(row))
                    .list());
        }
        return rows;
    }

    private static PersonRow row(ResultSet row) throws SQLException {
        UUID clazz = Ids.readNullable(row.getBytes(4));
        return new PersonRow(
                new PersonId(Ids.read(row.getBytes(1))),
                new UnitId(Ids.read(row.getBytes(2))),
                PersonKind.valueOf(row.getString(3)),
                clazz == null ? null : new ClassId(clazz),
                row.getString(5),
                Masks.name(row.getString(6)),
                row.getBoolean(7),
                row.getString(8));
    }
}
