package org.kaixue.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The single entries behind the {@link SchoolFacts} of one school, read in two statements. */
@Service
public class FactEntries {

    private static final String CLASSES = """
            select c.stage, c.entry_year, c.number, h.pupils, h.boarders, h.from_date
            from (
                select k.id, k.stage, k.entry_year, k.number, k.closed_on,
                  greatest(cast(:today as date), coalesce(o.actual_day, o.planned_day, cast(:today as date))) as reference_day
                from school_class k
                  left join opening o on o.term_id = :term and o.school_id = k.school_id and o.stage = k.stage
                where k.school_id = :school) c
              left join class_headcount h on h.class_id = c.id and h.standing_from = (
                select max(x.standing_from) from class_headcount x where x.class_id = c.id and x.standing_from <= c.reference_day)
            where c.closed_on is null or c.closed_on > c.reference_day
            order by c.entry_year desc, c.number""";

    private static final String REFERENCE = """
            (select t.school_id,
                greatest(cast(:today as date),
                  min(coalesce(o.actual_day, o.planned_day, cast(:today as date)))) as reference_day
              from school_stage t
                left join opening o on o.term_id = :term and o.school_id = t.school_id and o.stage = t.stage
              where t.school_id = :school
              group by t.school_id) r""";

    private static final String REST = """
            select '' as kind, '' as name, h.staff as amount, h.from_date
            from %1$s join staff_headcount h on h.school_id = r.school_id and h.standing_from = (
              select max(y.standing_from) from staff_headcount y
              where y.school_id = r.school_id and y.standing_from <= r.reference_day)
            union all
            select f.kind, f.name, 1, x.from_date
            from %1$s
              join facility f on f.school_id = r.school_id
              join facility_state x on x.facility_id = f.id and x.state = 'IN_USE' and x.from_date = (
                select max(y.from_date) from facility_state y
                where y.facility_id = f.id and y.from_date <= r.reference_day)
            order by kind, name""".formatted(REFERENCE);

    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;
    private final Terms terms;
    private final BusinessClock clock;

    FactEntries(JdbcClient jdbc, Jurisdiction jurisdiction, Terms terms, BusinessClock clock) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.terms = terms;
        this.clock = clock;
    }

    /** Classes, the youngest first, then staff, then facilities. */
    @Transactional(readOnly = true)
    public List<FactEntry> of(UnitId school, TermId term) {
        return of(school, term, clock.today());
    }

    /** As above, as of a day. */
    @Transactional(readOnly = true)
    public List<FactEntry> of(UnitId school, TermId term, LocalDate day) {
        jurisdiction.require(Permission.ORGANISATION_READ, school);
        int year = terms.get(term).schoolYear();
        Map<String, Object> parameters =
                Map.of("school", Ids.bytes(school.value()), "term", Ids.bytes(term.value()), "today", day);
        List<FactEntry> entries = new ArrayList<>();
        jdbc.sql(CLASSES).params(parameters).query((row, n) -> classEntry(row)).list().stream()
                .filter(one -> one.stage().teaches(one.entryYear(), year))
                .forEach(entries::add);
        jdbc.sql(REST).params(parameters).query((row, n) -> rest(row)).list().forEach(entries::add);
        return entries;
    }

    private static FactEntry.ClassEntry classEntry(ResultSet row) throws SQLException {
        return new FactEntry.ClassEntry(
                Stage.valueOf(row.getString(1)),
                row.getInt(2),
                row.getInt(3),
                row.getObject(4, Integer.class),
                row.getObject(5, Integer.class),
                row.getObject(6, LocalDate.class));
    }

    private static FactEntry rest(ResultSet row) throws SQLException {
        LocalDate since = row.getObject(4, LocalDate.class);
        return row.getString(1).isEmpty()
                ? new FactEntry.StaffEntry(row.getInt(3), since)
                : new FactEntry.FacilityEntry(FacilityKind.valueOf(row.getString(1)), row.getString(2), since);
    }
}
