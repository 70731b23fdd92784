package org.kaixue.readiness;

import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;

/**
 * Whose stages the board shows.
 *
 * @param batch only those that open in this batch; null for all
 * @param stage only this stage; null for all
 * @param fact only schools of which this fact does not hold; null for all
 */
public record BoardQuery(
        UnitId scope,
        TermId term,
        @Nullable Integer batch,
        @Nullable Stage stage,
        BoardFilter filter,
        @Nullable String fact) {}
