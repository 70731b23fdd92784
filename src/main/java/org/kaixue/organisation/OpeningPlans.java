package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans when many schools open at once. What has opened stays as it is. */
@Service
public class OpeningPlans {

    private final JdbcClient jdbc;
    private final JdbcTemplate many;
    private final Units units;
    private final Office office;

    OpeningPlans(JdbcClient jdbc, JdbcTemplate many, Units units, Office office) {
        this.jdbc = jdbc;
        this.many = many;
        this.units = units;
        this.office = office;
    }

    /** One for each stage of the schools at and below a unit, in the order of the tree, whether or not anything is set. */
    @Transactional(readOnly = true)
    public List<SchoolOpening> below(UnitId scope, TermId term) {
        office.jurisdiction().require(Permission.ORGANISATION_READ, scope);
        return jdbc.sql("""
                        select s.id, t.stage, o.batch, o.planned_day, o.actual_day
                        from unit_ancestor a
                          join unit u on u.id = a.unit_id and (u.closed_on is null or u.closed_on > ?)
                          join school s on s.id = u.id
                          join school_stage t on t.school_id = s.id
                          left join opening o on o.term_id = ? and o.school_id = s.id and o.stage = t.stage
                        where a.ancestor_id = ?
                        order by u.sort_order, u.code""")
                .params(office.clock().today(), Ids.bytes(term.value()), Ids.bytes(scope.value()))
                .query((row, n) -> new SchoolOpening(
                        new UnitId(Ids.read(row.getBytes(1))),
                        Stage.valueOf(row.getString(2)),
                        row.getObject(3, Integer.class),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    /**
     * Gives stages of schools at and below a unit their batch and day, in few statements however many they are.
     *
     * @return those that were changed, as they were before, with which the same method takes it back
     */
    @Transactional
    public List<SchoolOpening> plan(UnitId scope, TermId term, Collection<SchoolOpening> plans) {
        office.jurisdiction().require(Permission.ORGANISATION_WRITE, scope);
        UnitTree tree = units.tree();
        if (!plans.stream().allMatch(plan -> tree.contains(scope, plan.school()))) {
            throw new AccessRefused();
        }
        Map<Key, SchoolOpening> now = new HashMap<>();
        below(scope, term).forEach(one -> now.put(new Key(one.school(), one.stage()), one));
        Map<Key, UUID> ids = ids(scope, term);
        Map<Plan, List<byte[]>> changes = new LinkedHashMap<>();
        List<@Nullable Object[]> added = new ArrayList<>();
        List<SchoolOpening> before = new ArrayList<>();
        for (SchoolOpening plan : plans) {
            Key key = new Key(plan.school(), plan.stage());
            SchoolOpening was = now.get(key);
            Plan wanted = new Plan(plan.batch(), plan.planned());
            if (was == null || was.actual() != null || wanted.equals(new Plan(was.batch(), was.planned()))) {
                continue;
            }
            before.add(was);
            UUID id = ids.get(key);
            if (id == null) {
                added.add(row(term, plan));
            } else {
                changes.computeIfAbsent(wanted, none -> new ArrayList<>()).add(Ids.bytes(id));
            }
        }
        many.batchUpdate(
                "insert into opening (id, term_id, school_id, stage, batch, planned_day, version)"
                        + " values (?, ?, ?, ?, ?, ?, 0)",
                added);
        changes.forEach(this::update);
        if (!before.isEmpty()) {
            office.register()
                    .changed(
                            "openings-planned",
                            "term",
                            term.value(),
                            scope.value(),
                            null,
                            Values.named("schools", schools(before), "batch", batches(plans)));
        }
        return before;
    }

    private void update(Plan plan, List<byte[]> ids) {
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(many);
        for (int from = 0; from < ids.size(); from += MOST) {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("batch", plan.batch());
            values.put("day", plan.day());
            values.put("ids", ids.subList(from, Math.min(ids.size(), from + MOST)));
            named.update("""
                    update opening set batch = :batch, planned_day = :day, version = version + 1
                    where actual_day is null and id in (:ids)""", values);
        }
    }

    private Map<Key, UUID> ids(UnitId scope, TermId term) {
        Map<Key, UUID> ids = new HashMap<>();
        jdbc.sql("""
                        select o.school_id, o.stage, o.id from unit_ancestor a join opening o on o.school_id = a.unit_id
                        where a.ancestor_id = ? and o.term_id = ?""")
                .params(Ids.bytes(scope.value()), Ids.bytes(term.value()))
                .query((row, n) -> ids.put(
                        new Key(new UnitId(Ids.read(row.getBytes(1))), Stage.valueOf(row.getString(2))),
                        Ids.read(row.getBytes(3))))
                .list();
        return ids;
    }

    private static @Nullable Object[] row(TermId term, SchoolOpening plan) {
        return new @Nullable Object[] {
            Ids.bytes(Ids.next()),
            Ids.bytes(term.value()),
            Ids.bytes(plan.school().value()),
            plan.stage().name(),
            plan.batch(),
            plan.planned()
        };
    }

    private static long schools(List<SchoolOpening> openings) {
        return openings.stream().map(SchoolOpening::school).distinct().count();
    }

    private static String batches(Collection<SchoolOpening> plans) {
        return plans.stream()
                .map(SchoolOpening::batch)
                .map(batch -> batch == null ? "-" : batch.toString())
                .distinct()
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    /** More than this one statement should not name. */
    private static final int MOST = 500;

    private record Key(UnitId school, Stage stage) {}

    private record Plan(@Nullable Integer batch, @Nullable LocalDate day) {}
}
