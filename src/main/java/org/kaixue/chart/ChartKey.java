package org.kaixue.chart;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
public record ChartKey(String chart, String version, Locale locale) {

    /** The key of a chart whose version is what it says: equal pictures have equal ones. */
    public static ChartKey of(Chart chart, Locale locale) {
        try {
            byte[] text = chart.toString().getBytes(StandardCharsets.UTF_8);
            String version = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
            return new ChartKey(chart.id(), version, locale);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
