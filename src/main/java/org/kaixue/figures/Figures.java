package org.kaixue.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The catalogue of all features' figures; pages, reports and exports read one and the same figure here. */
@Service
public class Figures {

    private final Map<String, FigureSource> sources = new LinkedHashMap<>();
    private final List<FigureDefinition> catalogue = new ArrayList<>();

    Figures(List<FigureSource> sources) {
        for (FigureSource source : sources) {
            for (FigureDefinition definition : source.definitions()) {
                FigureSource other = this.sources.put(definition.key(), source);
                if (other != null) {
                    throw new IllegalStateException("Two figures are named " + definition.key());
                }
                catalogue.add(definition);
            }
        }
    }

    /** Every figure there is. */
    public List<FigureDefinition> catalogue() {
        return List.copyOf(catalogue);
    }

    /** One figure; whether the person may see it is asked by its feature. */
    public Figure figure(String key, FigureScope scope) {
        return figures(List.of(key), scope).get(key) instanceof Figure figure ? figure : missing(key);
    }

    /** Several figures of one scope by key: each feature calculates once. */
    public Map<String, Figure> figures(Collection<String> keys, FigureScope scope) {
        Map<FigureSource, List<String>> bySource = new LinkedHashMap<>();
        for (String key : keys) {
            FigureSource source = sources.get(key);
            if (source == null) {
                throw new IllegalArgumentException("No feature offers the figure " + key);
            }
            bySource.computeIfAbsent(source, one -> new ArrayList<>()).add(key);
        }
        Map<String, Figure> figures = new LinkedHashMap<>();
        bySource.forEach((source, wanted) -> source.figures(scope, wanted)
                .forEach(figure -> figures.put(figure.definition().key(), figure)));
        return figures;
    }

    private static Figure missing(String key) {
        throw new IllegalStateException("Its feature does not answer the figure " + key);
    }
}
