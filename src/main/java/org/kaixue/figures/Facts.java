package org.kaixue.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Service;

/** All that the portal knows of schools by itself; checklists, visits and assessments read one and the same fact here. */
@Service
public class Facts {

    private final Map<String, FactSource> sources = new LinkedHashMap<>();
    private final List<FactDefinition> catalogue = new ArrayList<>();

    Facts(List<FactSource> sources) {
        for (FactSource source : sources) {
            for (FactDefinition definition : source.facts()) {
                FactSource other = this.sources.put(definition.key(), source);
                if (other != null) {
                    throw new IllegalStateException("Two facts are named " + definition.key());
                }
                catalogue.add(definition);
            }
        }
    }

    /** Every fact there is. */
    public List<FactDefinition> catalogue() {
        return List.copyOf(catalogue);
    }

    /**
     * The facts of every school at and below a unit by school and key; each feature calculates once, and asks itself
     * whether the person may see them.
     */
    public Map<UnitId, Map<String, Fact>> of(FigureScope scope, Collection<String> keys) {
        Map<FactSource, List<String>> bySource = new LinkedHashMap<>();
        for (String key : keys) {
            FactSource source = sources.get(key);
            if (source == null) {
                throw new IllegalArgumentException("No feature offers the fact " + key);
            }
            bySource.computeIfAbsent(source, one -> new ArrayList<>()).add(key);
        }
        Map<UnitId, Map<String, Fact>> facts = new HashMap<>();
        bySource.forEach((source, wanted) -> source.judge(scope, wanted)
                .forEach(fact -> facts.computeIfAbsent(fact.school(), school -> new HashMap<>())
                        .put(fact.key(), fact)));
        return facts;
    }
}
