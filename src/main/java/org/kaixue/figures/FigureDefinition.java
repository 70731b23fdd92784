package org.kaixue.figures;

import java.util.Set;
import org.kaixue.organisation.UnitKind;

/**
 * What a figure is.
 *
 * @param key its name for the portal, as {@code need.figure.schools-red}, which is also the text key of its title
 * @param levels the kinds of unit for which it can be asked
 * @param unitKey the text of its unit ("schools", "t"); empty for a bare number
 */
public record FigureDefinition(String key, Set<UnitKind> levels, String unitKey) {}
