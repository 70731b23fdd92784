package org.kaixue.figures;

import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;

/** Whose figure, and in which term. */
public record FigureScope(UnitId unit, TermId term) {}
