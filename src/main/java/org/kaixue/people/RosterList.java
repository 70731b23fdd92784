package org.kaixue.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of a school a page at a time. Whoever asks has asked for the permission before. */
@Component
class RosterList {

    private static final byte[] NO_CLASS = new byte[16];
    private static final Map<String, String> ORDER = Map.of(
            "code", "p.code",
            "kind", "p.kind",
            "clazz", "c.stage, c.entry_year, c.number",
            "dormitory", "p.dormitory",
            "complete", "p.complete",
            "restricted", "p.restricted",
            "healthCode", "p.health_code",
            "filledOn", "p.form_filled_on");

    private final JdbcClient jdbc;
    private final ClassLabels labels;

    RosterList(JdbcClient jdbc, ClassLabels labels) {
        this.jdbc = jdbc;
        this.labels = labels;
    }

    List<RosterPerson> page(UnitId school, RosterFilter filter, PageQuery query) {
        Map<ClassId, ClassLabels.Label> names = labels.of(school);
        return narrowed(
                        """
                        select p.id, p.kind, p.class_id, p.code, p.name, p.boarder, p.dormitory, p.complete,
                          p.restricted, p.health_code, p.form_filled_on, p.left_on
                        from person p left join school_class c on c.id = p.class_id""",
                        " order by " + query.orderBy(ORDER, "p.code, p.id") + " limit :limit offset :offset",
                        school,
                        filter,
                        query,
                        names)
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query((row, n) -> row(row, names))
                .list();
    }

    int count(UnitId school, RosterFilter filter, PageQuery query) {
        Map<ClassId, ClassLabels.Label> names = query.filter().isEmpty() ? Map.of() : labels.of(school);
        return narrowed("select count(*) from person p", "", school, filter, query, names)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec narrowed(
            String select,
            String order,
            UnitId school,
            RosterFilter filter,
            PageQuery query,
            Map<ClassId, ClassLabels.Label> names) {
        String where = " where p.school_id = :school and p.left_on is "
                + (filter.state() == RosterFilter.State.LEFT ? "not null" : "null")
                + (filter.state() == RosterFilter.State.INCOMPLETE ? " and p.complete = false" : "")
                + (filter.state() == RosterFilter.State.RESTRICTED ? " and p.restricted = true" : "")
                + (filter.kind() == null ? "" : " and p.kind = :kind")
                + (filter.clazz() == null ? "" : " and p.class_id = :class")
                + (filter.healthCode() == null ? "" : " and p.health_code = :health")
                + " and (lower(p.code) like :pattern escape '!' or lower(p.name) like :pattern escape '!'"
                + " or p.class_id in (:classes))";
        return jdbc.sql(select + where + order)
                .param("school", Ids.bytes(school.value()))
                .param("kind", filter.kind() == null ? "" : filter.kind().name())
                .param(
                        "class",
                        filter.clazz() == null
                                ? NO_CLASS
                                : Ids.bytes(filter.clazz().value()))
                .param(
                        "health",
                        filter.healthCode() == null ? "" : filter.healthCode().name())
                .param("pattern", query.pattern())
                .param("classes", PersonFinder.classes(names, query.filter()));
    }

    private static RosterPerson row(ResultSet row, Map<ClassId, ClassLabels.Label> names) throws SQLException {
        UUID clazz = Ids.readNullable(row.getBytes(3));
        ClassLabels.Label label = clazz == null ? null : names.get(new ClassId(clazz));
        String health = row.getString(10);
        return new RosterPerson(
                new PersonId(Ids.read(row.getBytes(1))),
                PersonKind.valueOf(row.getString(2)),
                label == null ? null : label.name(),
                row.getString(4),
                Masks.name(row.getString(5)),
                row.getBoolean(6),
                row.getString(7),
                row.getBoolean(8),
                row.getBoolean(9),
                health == null ? null : HealthCode.valueOf(health),
                row.getObject(11, LocalDate.class),
                row.getObject(12, LocalDate.class));
    }
}
