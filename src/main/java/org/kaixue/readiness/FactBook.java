package org.kaixue.readiness;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactVerdict;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitsUndone;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the facts of schools as they were judged last, and their sum; only what changed is written. */
@Component
class FactBook {

    /** The unit separator, which no value contains. */
    private static final String BETWEEN = "\u001f";

    private static final int LONGEST_VALUES = 1000;
    private static final int LONGEST_LINK = 300;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final BusinessClock clock;

    FactBook(JdbcClient jdbc, JdbcTemplate batch, BusinessClock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** What was judged of schools that are taken back is no record of theirs, and must not keep them. */
    @EventListener
    void forget(UnitsUndone undone) {
        for (UnitId unit : undone.units()) {
            for (String table : List.of("readiness_fact", "readiness_standing")) {
                jdbc.sql("delete from " + table + " where school_id = ?")
                        .param(Ids.bytes(unit.value()))
                        .update();
            }
        }
    }

    /** The facts of the schools at and below a unit, by school and key; one statement. */
    Map<UnitId, Map<String, StoredFact>> of(UnitId scope, TermId term) {
        Map<UnitId, Map<String, StoredFact>> facts = new HashMap<>();
        jdbc.sql("""
                        select f.school_id, f.fact, f.verdict, f.reason_key, f.reason_values, f.link, f.since
                        from unit_ancestor a join readiness_fact f on f.school_id = a.unit_id
                        where a.ancestor_id = ? and f.term_id = ?""").params(Ids.bytes(scope.value()), Ids.bytes(term.value())).query((RowCallbackHandler) row -> {
            UnitId school = new UnitId(Ids.read(row.getBytes(1)));
            facts.computeIfAbsent(school, none -> new HashMap<>())
                    .put(
                            row.getString(2),
                            new StoredFact(
                                    new Fact(
                                            row.getString(2),
                                            school,
                                            FactVerdict.valueOf(row.getString(3)),
                                            row.getString(4),
                                            values(row.getString(5)),
                                            row.getString(6)),
                                    Moments.read(row.getObject(7, LocalDateTime.class))));
        });
        return facts;
    }

    /** In the caller's transaction; what another judged at the same moment is written over, for it judged the same. */
    void write(UnitId scope, TermId term, Map<UnitId, Map<String, Fact>> now, Map<UnitId, Standing> sums) {
        Map<UnitId, Map<String, StoredFact>> before = of(scope, term);
        List<Object[]> added = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        now.forEach((school, facts) -> facts.forEach((key, fact) -> {
            StoredFact old = before.getOrDefault(school, Map.of()).get(key);
            if (old == null) {
                added.add(row(term, fact, null));
            } else if (!old.fact().equals(kept(fact))) {
                changed.add(row(term, fact, old));
            }
        }));
        batch.batchUpdate("""
                insert into readiness_fact (verdict, holds, reason_key, reason_values, link, since, school_id,
                  term_id, fact) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update verdict = values(verdict), holds = values(holds),
                  reason_key = values(reason_key), reason_values = values(reason_values), link = values(link),
                  since = values(since)""", added);
        batch.batchUpdate("""
                update readiness_fact set verdict = ?, holds = ?, reason_key = ?, reason_values = ?, link = ?,
                  since = ? where school_id = ? and term_id = ? and fact = ?""", changed);
        writeSums(scope, term, sums);
    }

    private void writeSums(UnitId scope, TermId term, Map<UnitId, Standing> sums) {
        Map<UnitId, Standing> before = standings(scope, term);
        List<Object[]> added = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        sums.forEach((school, sum) -> {
            Standing old = before.get(school);
            if (!sum.equals(old)) {
                (old == null ? added : changed).add(new Object[] {
                    sum.unmetVeto(),
                    sum.unmet(),
                    String.join(" ", sum.stops()),
                    Ids.bytes(school.value()),
                    Ids.bytes(term.value())
                });
            }
        });
        batch.batchUpdate(
                "insert into readiness_standing (unmet_veto, unmet, stops, school_id, term_id) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update unmet_veto = values(unmet_veto), unmet = values(unmet),"
                        + " stops = values(stops)",
                added);
        batch.batchUpdate(
                "update readiness_standing set unmet_veto = ?, unmet = ?, stops = ? where school_id = ? and term_id = ?",
                changed);
    }

    private Map<UnitId, Standing> standings(UnitId scope, TermId term) {
        Map<UnitId, Standing> standings = new HashMap<>();
        jdbc.sql("""
                        select s.school_id, s.unmet_veto, s.unmet, s.stops
                        from unit_ancestor a join readiness_standing s on s.school_id = a.unit_id
                        where a.ancestor_id = ? and s.term_id = ?""").params(Ids.bytes(scope.value()), Ids.bytes(term.value())).query((RowCallbackHandler)
                row -> standings.put(
                        new UnitId(Ids.read(row.getBytes(1))),
                        new Standing(row.getInt(2), row.getInt(3), FactKeys.of(row.getString(4)))));
        return standings;
    }

    /**
     * The sum of a school's facts by the list that counts.
     *
     * @param unmetVeto facts of veto items that do not hold
     * @param unmet all facts of the list that do not hold
     * @param stops the keys of the first, in the order of the list
     */
    record Standing(int unmetVeto, int unmet, List<String> stops) {}

    private Object[] row(TermId term, Fact fact, @Nullable StoredFact before) {
        Fact kept = kept(fact);
        boolean same = before != null && before.verdict() == fact.verdict();
        return new Object[] {
            kept.verdict().name(),
            kept.verdict().holds(),
            kept.reasonKey(),
            String.join(BETWEEN, kept.values()),
            kept.link(),
            Moments.column(same && before != null ? before.since() : clock.now()),
            Ids.bytes(kept.school().value()),
            Ids.bytes(term.value()),
            kept.key()
        };
    }

    /** As the columns hold it: what is too long is left out rather than refused. */
    private static Fact kept(Fact fact) {
        List<String> values = new ArrayList<>();
        int length = 0;
        for (String value : fact.values()) {
            String plain = value.replace(BETWEEN, " ");
            length += plain.length() + 1;
            values.add(length > LONGEST_VALUES ? "" : plain);
        }
        String link = fact.link().length() > LONGEST_LINK ? "readiness" : fact.link();
        return new Fact(fact.key(), fact.school(), fact.verdict(), fact.reasonKey(), values, link);
    }

    private static List<String> values(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(BETWEEN, -1));
    }
}
