package org.kaixue.readiness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.EditionId;
import org.kaixue.common.Ids;
import org.kaixue.common.SystemWork;
import org.kaixue.common.Transactions;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactVerdict;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Judges the facts of schools anew, keeps them, takes in new visits, and lets approvals lapse that no longer stand. */
@Component
class FactJudge implements FactWatch.Judge {

    /** How the records name the portal where people read them. */
    static final String PORTAL = "Kaixue";

    private static final String CONCERNED = """
            select r.id, r.school_id, r.edition_id, r.state, o.actual_day, r.broken_since,
              r.stands_on
            from unit_ancestor a
              join readiness r on r.school_id = a.unit_id
              left join opening o on o.school_id = r.school_id and o.term_id = r.term_id and o.stage = r.stage
            where a.ancestor_id = :scope and r.term_id = :term and r.state in ('APPROVED', 'OPENED')""";

    private final KnownFacts known;
    private final FactBook book;
    private final Checklists checklists;
    private final VisitReader visits;
    private final Consequences consequences;
    private final Terms terms;
    private final Transactions transactions;
    private final JdbcClient jdbc;

    FactJudge(
            KnownFacts known,
            FactBook book,
            Checklists checklists,
            VisitReader visits,
            Consequences consequences,
            Terms terms,
            Transactions transactions,
            JdbcClient jdbc) {
        this.known = known;
        this.book = book;
        this.checklists = checklists;
        this.visits = visits;
        this.consequences = consequences;
        this.terms = terms;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    private record Concerned(
            AssessmentId id,
            UnitId school,
            EditionId edition,
            AssessmentState state,
            boolean opened,
            boolean broken,
            Set<String> standsOn) {}

    @Override
    public void judge(UnitId scope) {
        Optional<Edition> counting = terms.all().isEmpty() ? Optional.empty() : checklists.readiness();
        if (counting.isEmpty()) {
            return;
        }
        TermId term = terms.current().id();
        Map<UnitId, Map<String, Fact>> facts = keep(scope, term, counting.get());
        visits.takeNew(scope, term, counting.get().checklist());
        Map<UUID, Edition> editions = new HashMap<>();
        for (Concerned one : concerned(scope, term)) {
            Edition edition = editions.computeIfAbsent(one.edition().value(), id -> checklists.edition(one.edition()));
            Map<String, FactVerdict> verdicts = KnownFacts.verdicts(facts.getOrDefault(one.school(), Map.of()));
            List<String> unmet = known.unmetVeto(edition, verdicts).stream()
                    .filter(one.standsOn()::contains)
                    .toList();
            if (Reaction.to(one.state(), one.opened(), one.broken(), unmet.size()) != Reaction.NOTHING) {
                SystemWork.run(PORTAL, () -> consequences.follow(one.id(), one.opened(), unmet));
            }
        }
    }

    /** Judges and keeps; what an approval is judged by comes from here too. */
    Map<UnitId, Map<String, Fact>> keep(UnitId scope, TermId term, Edition counting) {
        Map<UnitId, Map<String, Fact>> facts = known.now(scope, term);
        Map<UnitId, FactBook.Standing> sums = new HashMap<>();
        facts.forEach((school, own) -> sums.put(school, known.sum(counting, KnownFacts.verdicts(own))));
        transactions.whole(() -> {
            book.write(scope, term, facts, sums);
            return Boolean.TRUE;
        });
        return facts;
    }

    private List<Concerned> concerned(UnitId scope, TermId term) {
        return jdbc.sql(CONCERNED)
                .param("scope", Ids.bytes(scope.value()))
                .param("term", Ids.bytes(term.value()))
                .query((row, n) -> new Concerned(
                        new AssessmentId(Ids.read(row.getBytes(1))),
                        new UnitId(Ids.read(row.getBytes(2))),
                        new EditionId(Ids.read(row.getBytes(3))),
                        AssessmentState.valueOf(row.getString(4)),
                        row.getObject(5) != null,
                        row.getObject(6) != null,
                        Set.copyOf(FactKeys.of(Objects.requireNonNullElse(row.getString(7), "")))))
                .list();
    }
}
