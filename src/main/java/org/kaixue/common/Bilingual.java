package org.kaixue.common;

import java.util.Locale;
import java.util.function.Function;

/** A name in both languages. */
public record Bilingual(String zh, String en) implements Localised {

    /** What is said to readers of either language. */
    public static Bilingual said(Function<Locale, String> words) {
        return new Bilingual(words.apply(Locale.SIMPLIFIED_CHINESE), words.apply(Locale.ENGLISH));
    }

    /** The name for a reader of this language; English for every language but Chinese, Chinese where none is given. */
    @Override
    public String in(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) || en.isBlank() ? zh : en;
    }
}
