package org.kaixue.figures;

import java.util.Collection;
import java.util.List;

/** What a feature knows of schools; each feature offers its facts as a bean. */
public interface FactSource {

    /** All facts that the feature knows. */
    List<FactDefinition> facts();

    /**
     * The facts with these keys for every school at and below a unit, from one calculation; the number of statements does
     * not depend on the number of schools.
     *
     * @param keys some of the keys of {@link #facts()}
     */
    List<Fact> judge(FigureScope scope, Collection<String> keys);
}
