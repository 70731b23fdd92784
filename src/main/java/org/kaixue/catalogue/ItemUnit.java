package org.kaixue.catalogue;

import java.math.BigDecimal;
import org.kaixue.common.Bilingual;

/**
 * A unit of an item's ladder (只, 盒, 箱, 万只).
 *
 * @param factor base units a unit, or grams a unit (see {@link Measure}); above zero
 * @param shownZh whether Chinese readers are shown quantities in it
 * @param shownEn whether English readers are shown quantities in it
 */
public record ItemUnit(Bilingual name, Measure measure, BigDecimal factor, boolean shownZh, boolean shownEn) {}
