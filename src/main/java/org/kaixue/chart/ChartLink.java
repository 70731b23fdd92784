package org.kaixue.chart;

import java.util.regex.Pattern;

/**
 * Where a bar, a point or a table row leads, and what it says when pointed at.
 *
 * @param key what the page is told when the reader follows the link; becomes {@code data-key}
 * @param href the address of the rows behind the number, within this site: a path, a query or a fragment
 * @param tooltip the exact numbers in words; also what a screen reader says
 * @throws IllegalArgumentException if the key or the address is empty, or the address names a scheme or another host
 */
public record ChartLink(String key, String href, String tooltip) {

    /** A scheme ({@code javascript:}), or two slashes of either kind, which browsers take for a host. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("^\\s*([a-zA-Z][a-zA-Z0-9+.-]*:|[/\\\\]{2}).*", Pattern.DOTALL);

    public ChartLink {
        if (key.isBlank() || href.isBlank()) {
            throw new IllegalArgumentException("A chart link needs a key and an address");
        }
        if (ELSEWHERE.matcher(href).matches()) {
            throw new IllegalArgumentException("A chart links only within this site, not to " + href);
        }
    }
}
