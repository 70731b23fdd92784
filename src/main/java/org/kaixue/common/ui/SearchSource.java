package org.kaixue.common.ui;

import java.util.List;
import java.util.Locale;

/** What a room lets people find from the header's search; only what the signed-in person may see. */
public interface SearchSource {

    /** The translation key of the group's heading. */
    String headingKey();

    /** Up to {@code limit} records whose names or codes contain the text, best first. */
    List<Hit> find(String text, int limit, Locale locale);

    /**
     * A record that was found.
     *
     * @param path the address that opens it, relative to the portal's root
     */
    record Hit(String title, String detail, String path) {}
}
