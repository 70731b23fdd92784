package org.kaixue.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kaixue.common.Bilingual;

/** Compares what a person types with the name of a class: brackets, blanks, commas and case do not count. */
final class ClassText {

    private static final Pattern IGNORED = Pattern.compile("[\\s,()\\[\\].-]");

    private ClassText() {}

    static String plain(String text) {
        return IGNORED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    /** Whether the name contains what was typed, already made plain, in either language. */
    static boolean names(Bilingual name, String wanted) {
        return plain(name.zh()).contains(wanted) || plain(name.en()).contains(wanted);
    }
}
