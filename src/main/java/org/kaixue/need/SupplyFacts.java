package org.kaixue.need;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kaixue.catalogue.DefaultItem;
import org.kaixue.catalogue.Item;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactDefinition;
import org.kaixue.figures.FactLinks;
import org.kaixue.figures.FactSource;
import org.kaixue.figures.FactVerdict;
import org.kaixue.figures.FigureScope;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Service;

/** Whether a school's own store is at or above the floor of what it may not be without, and holds nothing expired. */
@Service
class SupplyFacts implements FactSource {

    private static final String EXPIRY = "need.fact.expiry";
    private static final Map<String, DefaultItem> FLOORS = Map.of(
            "need.fact.masks", DefaultItem.MASK,
            "need.fact.thermometers", DefaultItem.FOREHEAD_THERMOMETER,
            "need.fact.disinfectant", DefaultItem.DISINFECTANT_84);

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final NeedService needs;
    private final FactLinks links;

    SupplyFacts(NeedService needs, FactLinks links) {
        this.needs = needs;
        this.links = links;
    }

    @Override
    public List<FactDefinition> facts() {
        List<FactDefinition> facts = new ArrayList<>();
        FLOORS.keySet().stream().sorted().map(FactDefinition::new).forEach(facts::add);
        facts.add(new FactDefinition(EXPIRY));
        return facts;
    }

    @Override
    public List<Fact> judge(FigureScope scope, Collection<String> keys) {
        SupplyCalculation supply = needs.judged(SupplyQuery.of(scope.unit(), scope.term()));
        Bands bands = new Bands(supply.inputs().limits());
        List<Fact> facts = new ArrayList<>();
        for (Judgement[] school : supply.schools()) {
            if (school.length == 0) {
                continue;
            }
            FLOORS.forEach((key, item) -> {
                if (keys.contains(key)) {
                    facts.add(floor(key, item, school, supply.inputs(), bands, scope));
                }
            });
            if (keys.contains(EXPIRY)) {
                facts.add(expiry(school, supply.inputs(), scope));
            }
        }
        return facts;
    }

    /** The floor of what is used up is the red limit; of what lasts, the whole need. */
    private Fact floor(
            String key, DefaultItem item, Judgement[] school, SupplyInputs inputs, Bands bands, FigureScope scope) {
        Judgement judged = null;
        for (int n = 0; n < school.length; n++) {
            Item known = inputs.items().get(n);
            if (known.code().equals(item.code())) {
                judged = school[n];
            }
        }
        UnitId id = school[0].school().school();
        String link = links.of("supply/item/" + item.code(), id, scope.term());
        Cover cover = judged == null ? Cover.NOT_NEEDED : judged.cover(bands);
        if (!cover.measured()) {
            boolean unknown = cover.band() == CoverBand.UNKNOWN;
            return new Fact(
                    key,
                    id,
                    unknown ? FactVerdict.UNKNOWN : FactVerdict.NOT_APPLICABLE,
                    unknown ? "need.fact.unknown" : "need.fact.not-needed",
                    List.of(),
                    link);
        }
        boolean days = cover.measure() == Cover.Measure.DAYS;
        boolean enough = days ? cover.band() != CoverBand.RED : cover.value().compareTo(WHOLE) >= 0;
        return new Fact(
                key,
                id,
                enough ? FactVerdict.MET : FactVerdict.BROKEN,
                days ? "need.fact.days" : "need.fact.percent",
                List.of(cover.value().toPlainString()),
                link);
    }

    private Fact expiry(Judgement[] school, SupplyInputs inputs, FigureScope scope) {
        long today = inputs.today().toEpochDay();
        int expired = 0;
        for (Judgement item : school) {
            expired += item.store().total() > item.store().unexpired(today) ? 1 : 0;
        }
        UnitId id = school[0].school().school();
        return new Fact(
                EXPIRY,
                id,
                expired == 0 ? FactVerdict.MET : FactVerdict.BROKEN,
                "need.fact.expiry.said",
                List.of(String.valueOf(expired)),
                links.of("supply", id, scope.term()));
    }
}
