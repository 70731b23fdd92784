package org.kaixue.common;

import java.util.Locale;

/** A name in both languages. */
public record Bilingual(String zh, String en) implements Localised {

    /** The name for a reader of this language; English for every language but Chinese, Chinese where none is given. */
    @Override
    public String in(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) || en.isBlank() ? zh : en;
    }
}
