package org.kaixue.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the needs and plans of many schools are made from, read in three statements whatever their number. */
@Service
public class OrganisationFacts {

    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;
    private final Terms terms;
    private final BusinessClock clock;

    OrganisationFacts(JdbcClient jdbc, Jurisdiction jurisdiction, Terms terms, BusinessClock clock) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * The facts of the schools at and below a unit.
     *
     * @param batch only stages that open in this batch, and schools that have such a stage; null for all
     * @param stage only this stage, and schools that teach it; null for all
     */
    @Transactional(readOnly = true)
    public List<SchoolFacts> schools(UnitId scope, TermId term, @Nullable Integer batch, @Nullable Stage stage) {
        return schools(scope, term, clock.today(), batch, stage);
    }

    /**
     * As above, as of a day: the schools, classes, headcounts, staff, facilities and risk levels that held then, as they
     * are known now. That a school has no facility of a kind carries no date.
     */
    @Transactional(readOnly = true)
    public List<SchoolFacts> schools(
            UnitId scope, TermId term, LocalDate day, @Nullable Integer batch, @Nullable Stage stage) {
        jurisdiction.require(Permission.ORGANISATION_READ, scope);
        int year = terms.get(term).schoolYear();
        Map<String, Object> parameters = Map.of(
                "scope",
                Ids.bytes(scope.value()),
                "term",
                Ids.bytes(term.value()),
                "year",
                year,
                "longest",
                Stage.LONGEST,
                "today",
                day);
        SchoolFactsAssembly assembly = new SchoolFactsAssembly(day);
        jdbc.sql(SCHOOLS).params(parameters).query((RowCallbackHandler) row -> stage(assembly, row));
        jdbc.sql(HEADCOUNTS).params(parameters).query((RowCallbackHandler) row -> headcount(assembly, year, row));
        jdbc.sql(REST).params(parameters).query((RowCallbackHandler) row -> rest(assembly, row));
        return assembly.facts(
                one -> (batch == null || batch.equals(one.batch())) && (stage == null || stage == one.stage()));
    }

    private static void stage(SchoolFactsAssembly assembly, ResultSet row) throws SQLException {
        assembly.school(new SchoolFactsAssembly.School(
                unit(row, 1),
                unit(row, 2),
                SchoolType.valueOf(row.getString(3)),
                row.getBoolean(4),
                row.getObject(5, Integer.class),
                row.getObject(6, Integer.class)));
        assembly.stage(
                unit(row, 1),
                Stage.valueOf(row.getString(7)),
                row.getObject(8, Integer.class),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class));
    }

    private static void headcount(SchoolFactsAssembly assembly, int schoolYear, ResultSet row) throws SQLException {
        Stage stage = Stage.valueOf(row.getString(2));
        if (!stage.teaches(row.getInt(3), schoolYear)) {
            return;
        }
        LocalDate from = row.getObject(6, LocalDate.class);
        assembly.headcount(
                unit(row, 1),
                stage,
                Ids.read(row.getBytes(4)),
                row.getObject(5, LocalDate.class),
                from == null
                        ? null
                        : new SchoolFactsAssembly.Standing(
                                from, row.getObject(7, LocalDate.class), row.getInt(8), row.getInt(9)));
    }

    private static void rest(SchoolFactsAssembly assembly, ResultSet row) throws SQLException {
        UnitId school = unit(row, 2);
        switch (row.getString(1)) {
            case "FACILITY" ->
                assembly.facility(
                        school,
                        FacilityKind.valueOf(row.getString(3)),
                        Ids.read(row.getBytes(4)),
                        row.getObject(5, LocalDate.class),
                        row.getString(6) == null ? null : FacilityState.valueOf(row.getString(6)));
            case "NONE" -> assembly.none(school, FacilityKind.valueOf(row.getString(3)));
            default -> {
                String risk = row.getString(6);
                assembly.school(
                        school,
                        row.getObject(7, Integer.class),
                        risk == null ? RiskLevel.LOW : RiskLevel.valueOf(risk));
            }
        }
    }

    private static UnitId unit(ResultSet row, int column) throws SQLException {
        return new UnitId(Ids.read(row.getBytes(column)));
    }

    private static final String SCHOOLS = """
            select s.id, s.county_id, s.type, s.boarding, s.area_cleaned, s.cleaners,
              t.stage, o.batch, o.planned_day, o.actual_day
            from unit_ancestor a
              join unit u on u.id = a.unit_id and (u.closed_on is null or u.closed_on > :today)
              join school s on s.id = u.id
              join school_stage t on t.school_id = s.id
              left join opening o on o.term_id = :term and o.school_id = s.id and o.stage = t.stage
            where a.ancestor_id = :scope
            order by u.sort_order, u.code""";

    /** What stands today and what will; which of them holds is told by the reference day. */
    private static final String HEADCOUNTS = """
            select c.school_id, c.stage, c.entry_year, c.id, c.closed_on,
              h.standing_from, h.standing_until, h.pupils, h.boarders
            from unit_ancestor a
              join school_class c on c.school_id = a.unit_id
              left join class_headcount h on h.class_id = c.id and h.standing_from is not null
                and (h.standing_until is null or h.standing_until > :today)
            where a.ancestor_id = :scope and c.entry_year <= :year and c.entry_year > :year - :longest
              and (c.closed_on is null or c.closed_on > :today)""";

    private static final String REST = """
            select 'FACILITY', f.school_id, f.kind, f.id, x.from_date, x.state, null
            from unit_ancestor a
              join facility f on f.school_id = a.unit_id
              left join facility_state x on x.facility_id = f.id
            where a.ancestor_id = :scope
            union all
            select 'NONE', n.school_id, n.kind, null, null, null, null
            from unit_ancestor a join facility_none n on n.school_id = a.unit_id
            where a.ancestor_id = :scope
            union all
            select 'SCHOOL', r.school_id, null, null, null, c.level, h.staff
            from (
                select r.school_id, r.county_id, (
                    select max(y.standing_from) from staff_headcount y
                    where y.school_id = r.school_id and y.standing_from <= r.reference_day) as staff_standing, (
                    select max(y.from_date) from county_risk y
                    where y.county_id = r.county_id and y.from_date <= r.reference_day) as risk_standing
                from (
                    select s.id as school_id, s.county_id,
                      greatest(cast(:today as date),
                        min(coalesce(o.actual_day, o.planned_day, cast(:today as date)))) as reference_day
                    from unit_ancestor a
                      join school s on s.id = a.unit_id
                      join school_stage t on t.school_id = s.id
                      left join opening o on o.term_id = :term and o.school_id = s.id and o.stage = t.stage
                    where a.ancestor_id = :scope
                    group by s.id, s.county_id) r) r
              left join staff_headcount h on h.school_id = r.school_id and h.standing_from = r.staff_standing
              left join county_risk c on c.county_id = r.county_id and c.from_date = r.risk_standing""";
}
