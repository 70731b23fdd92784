package org.kaixue.figures;

import java.util.Collection;
import java.util.List;

/** A feature's figures; each feature offers one as a bean. */
public interface FigureSource {

    /** All figures that the feature knows. */
    List<FigureDefinition> definitions();

    /**
     * The figures with these keys, all from one calculation.
     *
     * @param keys some of the keys of {@link #definitions()}
     */
    List<Figure> figures(FigureScope scope, Collection<String> keys);
}
