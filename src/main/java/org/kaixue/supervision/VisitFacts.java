package org.kaixue.supervision;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaixue.checklist.Edition;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.SystemWork;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactDefinition;
import org.kaixue.figures.FactVerdict;
import org.kaixue.figures.Facts;
import org.kaixue.figures.FigureScope;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the portal's own records say to the items of a visit. Kept with the visit, so that a page does not reckon it each
 * time and the paper shows what was said then. It is judged as the portal's own work: whoever reads a visit may read it.
 */
@Component
class VisitFacts {

    private static final String WORK = "supervision";

    /** The unit separator, which no sentence contains. */
    private static final String BETWEEN = "\u001f";

    private final Facts facts;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final BusinessClock clock;

    VisitFacts(Facts facts, JdbcClient jdbc, JdbcTemplate batch, BusinessClock clock) {
        this.facts = facts;
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** The facts of a school now, by their keys; a fact that no room offers any more is left out. */
    Map<String, Fact> judge(UnitId school, TermId term, Edition edition) {
        Set<String> known = facts.catalogue().stream().map(FactDefinition::key).collect(Collectors.toSet());
        List<String> wanted = edition.facts().stream().filter(known::contains).toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return SystemWork.as(WORK, () -> facts.of(new FigureScope(school, term), wanted))
                .getOrDefault(school, Map.of());
    }

    /** Judges anew and keeps that. */
    Map<String, Fact> judgeAndKeep(VisitEntry visit, Edition edition) {
        Map<String, Fact> judged = judge(visit.school(), visit.term(), edition);
        Instant now = clock.now();
        jdbc.sql("delete from visit_fact where visit_id = ?")
                .param(Ids.bytes(visit.id()))
                .update();
        batch.batchUpdate(
                """
                insert into visit_fact (visit_id, fact, school_id, verdict, reason, reason_values, link, judged_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                judged.values().stream()
                        .map(fact -> new Object[] {
                            Ids.bytes(visit.id()),
                            fact.key(),
                            Ids.bytes(visit.school().value()),
                            fact.verdict().name(),
                            fact.reasonKey(),
                            String.join(BETWEEN, fact.values()),
                            fact.link(),
                            Moments.column(now)
                        })
                        .toList());
        return judged;
    }

    /** As they were kept last, by their keys; empty before the visit has begun. */
    Map<String, Fact> kept(UnitId school, UUID visit) {
        Map<String, Fact> kept = new LinkedHashMap<>();
        jdbc.sql("select fact, verdict, reason, reason_values, link from visit_fact where visit_id = ?")
                .param(Ids.bytes(visit))
                .query((RowCallbackHandler) row -> {
                    String values = row.getString(4);
                    kept.put(
                            row.getString(1),
                            new Fact(
                                    row.getString(1),
                                    school,
                                    FactVerdict.valueOf(row.getString(2)),
                                    row.getString(3),
                                    values.isEmpty() ? List.of() : Arrays.asList(values.split(BETWEEN, -1)),
                                    row.getString(5)));
                });
        return kept;
    }
}
