package org.kaixue.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Texts;

/** The words that a sheet may use for what the portal knows, those of both languages whatever the reader's. */
public final class Vocabulary {

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern IGNORED = Pattern.compile("[\\s*:._/'\"-]");
    private static final String ALIASES = ".aliases";

    private final Texts texts;

    public Vocabulary(Texts texts) {
        this.texts = texts;
    }

    /** The same text for everything that a person would call the same: any case, width, and blanks. */
    public static String folded(String text) {
        return IGNORED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    /** The words, folded, that stand between bars in the texts of these keys. */
    public Set<String> words(String... keys) {
        Set<String> words = new LinkedHashSet<>();
        for (String key : keys) {
            for (Locale locale : texts.getProvidedLocales()) {
                Arrays.stream(BAR.split(texts.getTranslation(key, locale)))
                        .map(Vocabulary::folded)
                        .filter(word -> !word.isEmpty())
                        .forEach(words::add);
            }
        }
        return words;
    }

    /** A text in both languages. */
    public Bilingual both(String key, Object... values) {
        return new Bilingual(
                texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, values),
                texts.getTranslation(key, Locale.ENGLISH, values));
    }

    /** The columns by the heads that mean them; a head such as "unit" may mean more than one. */
    Map<String, List<SheetColumn>> heads(List<SheetColumn> columns) {
        Map<String, List<SheetColumn>> heads = new HashMap<>();
        columns.forEach(column -> words(column.headingKey(), column.headingKey() + ALIASES)
                .forEach(head ->
                        heads.computeIfAbsent(head, none -> new ArrayList<>()).add(column)));
        return heads;
    }
}
