package org.kaixue.chart;

import java.util.Locale;

/**
 * What tells two charts apart in the {@link ChartCache}: two readers with equal keys must be allowed to see the same
 * picture with the same links.
 *
 * @param chart which chart of which page, for example {@code supply-items}
 * @param version everything the numbers and links depend on, as text: the data's version or last change, the
 *     organisation, the term, the day, the filters
 * @param locale the language of its texts
 */
public record ChartKey(String chart, String version, Locale locale) {}
