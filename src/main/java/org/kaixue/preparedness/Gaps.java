package org.kaixue.preparedness;

import java.util.regex.Pattern;

/** What a template leaves to be filled in: words in square brackets. The unit's own name is filled in by the portal. */
final class Gaps {

    private static final Pattern GAP = Pattern.compile("\\[[^\\[\\]\\n]{1,40}\\]");

    private Gaps() {}

    static boolean in(String words) {
        return GAP.matcher(words).find();
    }

    static String filled(String words, String unit) {
        return words.replace(DefaultTemplate.UNIT, unit);
    }
}
