package org.kaixue.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The classes and facilities of many schools, read in three statements whatever their number. */
@Service
public class SchoolLayouts {

    private static final Comparator<SchoolLayout.Clazz> YOUNGEST_FIRST = Comparator.comparing(SchoolLayout.Clazz::stage)
            .thenComparing(SchoolLayout.Clazz::grade)
            .thenComparing(SchoolLayout.Clazz::number);

    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;
    private final Terms terms;
    private final BusinessClock clock;

    SchoolLayouts(JdbcClient jdbc, Jurisdiction jurisdiction, Terms terms, BusinessClock clock) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.terms = terms;
        this.clock = clock;
    }

    /** The schools at and below a unit, as they are today, with the classes of the term. */
    @Transactional(readOnly = true)
    public List<SchoolLayout> of(UnitId scope, TermId term) {
        jurisdiction.require(Permission.ORGANISATION_READ, scope);
        int year = terms.get(term).schoolYear();
        LocalDate today = clock.today();
        Map<UnitId, Draft> drafts = new LinkedHashMap<>();
        Map<String, Object> parameters = Map.of(
                "scope",
                Ids.bytes(scope.value()),
                "term",
                Ids.bytes(term.value()),
                "today",
                today,
                "year",
                year,
                "longest",
                Stage.LONGEST);
        jdbc.sql(SCHOOLS).params(parameters).query((RowCallbackHandler) row -> {
            UnitId school = unit(row, 1);
            if (!drafts.containsKey(school)) {
                drafts.put(school, new Draft(row, today));
            }
            Objects.requireNonNull(drafts.get(school)).opening(row);
        });
        jdbc.sql(CLASSES).params(parameters).query((RowCallbackHandler) row -> {
            Draft school = drafts.get(unit(row, 1));
            Stage stage = Stage.valueOf(row.getString(3));
            if (school != null && stage.teaches(row.getInt(4), year)) {
                school.classes.add(clazz(row, stage, year));
            }
        });
        jdbc.sql(PLACES).params(parameters).query((RowCallbackHandler) row -> {
            Draft school = drafts.get(unit(row, 1));
            if (school != null) {
                school.place(row);
            }
        });
        return drafts.values().stream().map(Draft::done).toList();
    }

    private static SchoolLayout.Clazz clazz(ResultSet row, Stage stage, int year) throws SQLException {
        return new SchoolLayout.Clazz(
                new ClassId(Ids.read(row.getBytes(2))),
                stage,
                stage.grade(row.getInt(4), year),
                row.getInt(5),
                row.getObject(6, Integer.class),
                row.getInt(7));
    }

    private static UnitId unit(ResultSet row, int column) throws SQLException {
        return new UnitId(Ids.read(row.getBytes(column)));
    }

    /** A school while its rows are read. */
    private static final class Draft {

        private final UnitId school;
        private final UnitId county;
        private final SchoolType type;
        private final boolean boarding;
        private final LocalDate day;
        private final Map<Stage, LocalDate> opens = new EnumMap<>(Stage.class);
        private final List<SchoolLayout.Clazz> classes = new ArrayList<>();
        private final List<SchoolLayout.Place> places = new ArrayList<>();
        private final Set<FacilityKind> none = EnumSet.noneOf(FacilityKind.class);

        Draft(ResultSet row, LocalDate today) throws SQLException {
            school = unit(row, 1);
            county = unit(row, 2);
            type = SchoolType.valueOf(row.getString(3));
            boarding = row.getBoolean(4);
            day = today;
        }

        /** A row without a stage says that no opening is planned at all. */
        void opening(ResultSet row) throws SQLException {
            String stage = row.getString(5);
            LocalDate opening = row.getObject(6, LocalDate.class);
            if (stage != null && opening != null) {
                opens.put(Stage.valueOf(stage), opening);
            }
        }

        /** A row without an id says that there is none of the kind. */
        void place(ResultSet row) throws SQLException {
            FacilityKind kind = FacilityKind.valueOf(row.getString(3));
            byte[] id = row.getBytes(2);
            if (id == null) {
                none.add(kind);
                return;
            }
            byte[] whole = row.getBytes(4);
            places.add(new SchoolLayout.Place(
                    new FacilityId(Ids.read(id)),
                    kind,
                    whole == null ? null : new FacilityId(Ids.read(whole)),
                    row.getString(5),
                    row.getObject(6, Integer.class),
                    FacilityState.IN_USE.name().equals(row.getString(7))));
        }

        SchoolLayout done() {
            return new SchoolLayout(
                    school,
                    county,
                    type,
                    boarding,
                    day,
                    opens,
                    classes.stream().sorted(YOUNGEST_FIRST).toList(),
                    places,
                    none);
        }
    }

    private static final String SCHOOLS = """
            select s.id, s.county_id, s.type, s.boarding, o.stage, coalesce(o.actual_day, o.planned_day)
            from unit_ancestor a
              join unit u on u.id = a.unit_id and (u.closed_on is null or u.closed_on > :today)
              join school s on s.id = u.id
              left join opening o on o.school_id = s.id and o.term_id = :term
            where a.ancestor_id = :scope
            order by u.sort_order, u.code""";

    private static final String CLASSES = """
            select c.school_id, c.id, c.stage, c.entry_year, c.number, h.pupils, h.boarders
            from unit_ancestor a
              join school_class c on c.school_id = a.unit_id
              left join class_headcount h on h.class_id = c.id and h.standing_from <= :today
                and (h.standing_until is null or h.standing_until > :today)
            where a.ancestor_id = :scope and c.entry_year <= :year and c.entry_year > :year - :longest
              and (c.closed_on is null or c.closed_on > :today)""";

    private static final String PLACES = """
            select f.school_id, f.id, f.kind, f.part_of_id, f.name, f.seats, x.state
            from unit_ancestor a
              join facility f on f.school_id = a.unit_id
              left join facility_state x on x.facility_id = f.id and x.from_date = (
                select max(y.from_date) from facility_state y
                where y.facility_id = f.id and y.from_date <= :today)
            where a.ancestor_id = :scope
            union all
            select n.school_id, null, n.kind, null, null, null, null
            from unit_ancestor a join facility_none n on n.school_id = a.unit_id
            where a.ancestor_id = :scope
            order by 3, 5""";
}
