package org.kaixue.supervision;

import java.util.Locale;
import java.util.function.Function;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Texts;
import org.springframework.stereotype.Component;

/** Says things in both languages at once. */
@Component
record Bilinguals(Texts texts) {

    Bilingual of(String key, Object... values) {
        return in(locale -> texts.getTranslation(key, locale, values));
    }

    Bilingual in(Function<Locale, String> words) {
        return new Bilingual(words.apply(Locale.SIMPLIFIED_CHINESE), words.apply(Locale.ENGLISH));
    }
}
