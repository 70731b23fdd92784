package org.kaixue.organisation;

import org.kaixue.common.Bilingual;
import org.kaixue.common.DateRange;

/**
 * A term (学期).
 *
 * @param code what stands in addresses, such as {@code 2026S}
 * @param schoolYear the year in which its school year began
 */
public record Term(TermId id, String code, Bilingual name, int schoolYear, Season season, DateRange days) {}
