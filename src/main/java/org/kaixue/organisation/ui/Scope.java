package org.kaixue.organisation.ui;

import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;

/**
 * Whose figures a page shows, and of when.
 *
 * @param batch only what opens in this batch; null for all
 * @param stage only this stage; null for all
 */
public record Scope(
        UnitId unit,
        TermId term,
        @Nullable Integer batch,
        @Nullable Stage stage) {}
