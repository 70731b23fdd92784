package org.kaixue.readiness;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.ChecklistId;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.Score;
import org.kaixue.checklist.Scoring;
import org.kaixue.common.Actor;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.SystemWork;
import org.kaixue.common.Transactions;
import org.kaixue.figures.FactVerdict;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.readiness.AssessmentEvent.Kind;
import org.kaixue.supervision.VisitId;
import org.kaixue.supervision.VisitRecord;
import org.kaixue.supervision.VisitRow;
import org.kaixue.supervision.VisitTier;
import org.kaixue.supervision.Visits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the county's evaluation and the prefecture's inspection from submitted visits, and lets them count. A visit is of
 * a whole school, so it counts for each of its stages.
 */
@Component
class VisitReader {

    private static final String WAITING = """
            select r.id, r.school_id, r.visits_from, r.county_visit_id, r.prefecture_visit_id
            from unit_ancestor a join readiness r on r.school_id = a.unit_id
            where a.ancestor_id = ? and r.term_id = ?
              and r.state in ('SELF_ASSESSED', 'COUNTY_EVALUATED', 'PREFECTURE_INSPECTED', 'LAPSED', 'SUSPENDED')""";

    private final Visits visits;
    private final Checklists checklists;
    private final AssessmentRecords records;
    private final FactBook facts;
    private final History history;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    VisitReader(
            Visits visits,
            Checklists checklists,
            AssessmentRecords records,
            FactBook facts,
            History history,
            Transactions transactions,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.visits = visits;
        this.checklists = checklists;
        this.records = records;
        this.facts = facts;
        this.history = history;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Waiting(
            AssessmentId id, UnitId school, @Nullable Instant from, Map<VisitTier, UUID> taken) {}

    /** Lets the latest visits made with the list count for assessments that wait for them. */
    void takeNew(UnitId scope, TermId term, ChecklistId list) {
        List<Waiting> waiting = waiting(scope, term);
        if (waiting.isEmpty()) {
            return;
        }
        Map<UnitId, List<VisitRow>> done = done(scope, term, list);
        for (Waiting one : waiting) {
            for (VisitTier tier : VisitTier.values()) {
                latest(done.getOrDefault(one.school(), List.of()), tier, one.from())
                        .filter(visit -> !visit.id().value().equals(one.taken().get(tier)))
                        .ifPresent(visit -> take(one.id(), visit));
            }
        }
    }

    private Map<UnitId, List<VisitRow>> done(UnitId scope, TermId term, ChecklistId list) {
        Map<UnitId, List<VisitRow>> done = new HashMap<>();
        List<VisitRow> rows = SystemWork.as("readiness", () -> visits.submitted(scope, term));
        for (VisitRow row : rows) {
            if (row.checklist().equals(list)) {
                done.computeIfAbsent(row.school(), none -> new ArrayList<>()).add(row);
            }
        }
        return done;
    }

    private static Optional<VisitRow> latest(List<VisitRow> done, VisitTier tier, @Nullable Instant from) {
        return done.stream()
                .filter(visit -> visit.tier() == tier && visit.receivedAt() != null)
                .filter(visit -> from == null
                        || Objects.requireNonNull(visit.receivedAt()).isAfter(from))
                .max(Comparator.comparing(visit -> Objects.requireNonNull(visit.receivedAt())));
    }

    private void take(AssessmentId id, VisitRow visit) {
        VisitRecord record = record(visit.id());
        transactions.whole(() -> {
            records.locked(id.value())
                    .filter(one -> !one.state().answerable() && !one.state().approved())
                    .filter(one -> !visit.id().value().equals(one.visit(visit.tier())))
                    .ifPresent(one -> take(one, visit, record));
            return Boolean.TRUE;
        });
    }

    private void take(Assessment assessment, VisitRow visit, VisitRecord record) {
        String before = assessment.inWords();
        assessment.take(visit.tier(), visit.id().value(), clock.now());
        if (visit.tier() == VisitTier.PREFECTURE || assessment.visit(VisitTier.PREFECTURE) == null) {
            Score score = score(checklists.edition(assessment.edition()), values(record), verdicts(assessment));
            assessment.score(score.points(), Scoring.result(score, checklists.rule(clock.today())));
        }
        boolean county = visit.tier() == VisitTier.COUNTY;
        history.changed(
                assessment,
                county ? Kind.COUNTY_EVALUATED : Kind.PREFECTURE_INSPECTED,
                county ? "readiness.county-evaluated" : "readiness.prefecture-inspected",
                before,
                visit.teamName());
        records.saveAndFlush(assessment);
    }

    private Map<String, FactVerdict> verdicts(Assessment assessment) {
        Map<String, FactVerdict> verdicts = new HashMap<>();
        facts.of(assessment.school(), assessment.term())
                .getOrDefault(assessment.school(), Map.of())
                .forEach((key, fact) -> verdicts.put(key, fact.verdict()));
        return verdicts;
    }

    /** @param facts what the portal knows, by the keys of facts */
    static Score score(Edition edition, Map<String, String> answers, Map<String, FactVerdict> facts) {
        return Scoring.of(
                edition,
                item -> Answering.judge(
                        item, answers.get(item.key()), item.fact() == null ? null : facts.get(item.fact())));
    }

    static Map<String, String> values(VisitRecord record) {
        Map<String, String> values = new HashMap<>();
        record.answers().forEach((key, answer) -> {
            if (answer.value() != null) {
                values.put(key, answer.value());
            }
        });
        return values;
    }

    /** The visits on which an assessment stands. */
    Map<VisitTier, VisitRecord> of(Assessment assessment) {
        Map<VisitTier, VisitRecord> taken = new EnumMap<>(VisitTier.class);
        for (VisitTier tier : VisitTier.values()) {
            UUID visit = assessment.visit(tier);
            if (visit != null) {
                taken.put(tier, record(new VisitId(visit)));
            }
        }
        return taken;
    }

    /** Whoever reads an assessment sees what it stands on. */
    private VisitRecord record(VisitId id) {
        return SystemWork.as("readiness", () -> visits.record(id));
    }

    /** Whether the person is in the team of a visit, or entered something in it. */
    boolean madeBy(UnitId school, Collection<VisitRecord> made, Actor actor) {
        UUID account = actor.account();
        if (account == null || made.isEmpty()) {
            return false;
        }
        boolean member =
                made.stream().flatMap(visit -> visit.members().stream()).anyMatch(one -> account.equals(one.account()));
        return member
                || SystemWork.as(
                                "readiness",
                                () -> visits.touchedBy(
                                        school,
                                        made.stream()
                                                .map(visit -> visit.visit().id())
                                                .toList()))
                        .values()
                        .stream()
                        .anyMatch(by -> by.contains(account));
    }

    private List<Waiting> waiting(UnitId scope, TermId term) {
        return jdbc.sql(WAITING)
                .params(Ids.bytes(scope.value()), Ids.bytes(term.value()))
                .query((row, n) -> {
                    Map<VisitTier, UUID> taken = new EnumMap<>(VisitTier.class);
                    UUID county = Ids.readNullable(row.getBytes(4));
                    UUID prefecture = Ids.readNullable(row.getBytes(5));
                    if (county != null) {
                        taken.put(VisitTier.COUNTY, county);
                    }
                    if (prefecture != null) {
                        taken.put(VisitTier.PREFECTURE, prefecture);
                    }
                    LocalDateTime from = row.getObject(3, LocalDateTime.class);
                    return new Waiting(
                            new AssessmentId(Ids.read(row.getBytes(1))),
                            new UnitId(Ids.read(row.getBytes(2))),
                            from == null ? null : Moments.read(from),
                            taken);
                })
                .list();
    }
}
