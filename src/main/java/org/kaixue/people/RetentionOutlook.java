package org.kaixue.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how many people the end of retention will delete, of which schools and when, before it does; two statements. */
@Service
public class RetentionOutlook {

    /** How far it looks ahead, in days; an estimate of how early a school wants to know. */
    private static final int AHEAD = 92;

    private final CareOffice office;
    private final Terms terms;
    private final int days;

    RetentionOutlook(CareOffice office, Terms terms, @Value("${kaixue.people.retention-days}") int days) {
        this.office = office;
        this.terms = terms;
        this.days = days;
    }

    /** What is deleted at and below a unit, now and in the next three months. */
    @Transactional(readOnly = true)
    public RetentionSheet of(UnitId scope) {
        office.jurisdiction().require(Permission.PEOPLE_COUNT, scope);
        LocalDate today = office.today();
        LocalDate until = today.plusDays(AHEAD);
        RetentionRule rule = new RetentionRule(terms.all(), days, today);
        Sums sums = new Sums(until);
        read(
                """
                select p.school_id, p.left_on, count(*)
                from unit_ancestor a join person p on p.school_id = a.unit_id
                where a.ancestor_id = ? and p.left_on is not null
                group by p.school_id, p.left_on""",
                scope,
                row -> sums.add(
                        CareOffice.unit(row, 1),
                        RetentionRow.Reason.LEFT,
                        rule.ofLeaver(row.getObject(2, LocalDate.class)),
                        row.getInt(3)));
        read(
                """
                select p.school_id, c.stage, c.entry_year, c.closed_on, count(*)
                from unit_ancestor a
                  join person p on p.school_id = a.unit_id and p.left_on is null
                  join school_class c on c.id = p.class_id
                where a.ancestor_id = ?
                group by p.school_id, c.stage, c.entry_year, c.closed_on""",
                scope,
                row -> sums.add(
                        CareOffice.unit(row, 1),
                        RetentionRow.Reason.FINISHED,
                        rule.ofClass(Stage.valueOf(row.getString(2)), row.getInt(3), row.getObject(4, LocalDate.class)),
                        row.getInt(5)));
        return new RetentionSheet(days, today, until, sums.rows());
    }

    private void read(String sql, UnitId scope, RowCallbackHandler take) {
        office.jdbc().sql(sql).param(Ids.bytes(scope.value())).query(take);
    }

    /** People who go for the same reason on the same day stand in one row. */
    private static final class Sums {

        private record Key(
                UnitId school,
                RetentionRow.Reason reason,
                @Nullable Bilingual term,
                LocalDate on) {}

        private final LocalDate until;
        private final Map<Key, Integer> people = new LinkedHashMap<>();

        Sums(LocalDate until) {
            this.until = until;
        }

        void add(UnitId school, RetentionRow.Reason reason, RetentionRule.@Nullable End end, int count) {
            if (end != null && !end.on().isAfter(until)) {
                people.merge(
                        new Key(
                                school,
                                reason,
                                end.last() == null ? null : end.last().name(),
                                end.on()),
                        count,
                        Integer::sum);
            }
        }

        List<RetentionRow> rows() {
            List<RetentionRow> rows = new ArrayList<>();
            people.forEach((key, count) ->
                    rows.add(new RetentionRow(key.school(), key.reason(), key.term(), key.on(), count)));
            rows.sort(Comparator.comparing(RetentionRow::on));
            return rows;
        }
    }
}
