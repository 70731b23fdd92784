package org.kaixue.rectification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kaixue.common.Permission;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactDefinition;
import org.kaixue.figures.FactLinks;
import org.kaixue.figures.FactSource;
import org.kaixue.figures.FactVerdict;
import org.kaixue.figures.FigureScope;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Service;

/** Whether everything that was found wrong at a school is put right and seen to be. */
@Service
class FindingFacts implements FactSource {

    private static final String CLOSED = "rectification.fact.closed";
    private static final FindingCounts NONE = new FindingCounts(0, 0, 0, 0, 0);

    private final FindingBook book;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final FactLinks links;

    FindingFacts(FindingBook book, Jurisdiction jurisdiction, Units units, FactLinks links) {
        this.book = book;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.links = links;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(new FactDefinition(CLOSED));
    }

    @Override
    public List<Fact> judge(FigureScope scope, Collection<String> keys) {
        jurisdiction.require(Permission.RECTIFICATION_READ, scope.unit());
        Map<UnitId, FindingCounts> open = book.open(scope.unit());
        return units.tree().schools(scope.unit()).stream()
                .map(UnitNode::id)
                .map(school -> fact(school, open.getOrDefault(school, NONE), scope))
                .toList();
    }

    private Fact fact(UnitId school, FindingCounts counts, FigureScope scope) {
        return new Fact(
                CLOSED,
                school,
                counts.toDo() == 0 ? FactVerdict.MET : FactVerdict.BROKEN,
                "rectification.fact.closed.said",
                List.of(String.valueOf(counts.toDo()), String.valueOf(counts.overdue())),
                links.of(FindingId.PATH, school, scope.term()));
    }
}
