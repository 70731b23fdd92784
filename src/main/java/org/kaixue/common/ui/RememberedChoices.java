package org.kaixue.common.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Page;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Preferences.Scheme;

/** Language and colours as the browser remembers them, so that they hold before anybody is signed in. */
public final class RememberedChoices {

    private static final String LANGUAGE = "kaixue-language";
    private static final String SCHEME = "kaixue-colors";

    /** Keeps a choice in the browser for a year; takes name and value. */
    private static final String KEEPING = "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;SameSite=Lax'"
            + " + (location.protocol === 'https:' ? ';Secure' : '');";

    private RememberedChoices() {}

    /** The language of a request: the account's, else the browser's cookie, else Chinese. */
    public static Locale language(Preferences preferences, Cookie @Nullable [] cookies) {
        return preferences
                .language()
                .or(() -> value(cookies, LANGUAGE).map(Locale::forLanguageTag))
                .filter(locale -> locale.getLanguage().equals(Locale.ENGLISH.getLanguage()))
                .map(english -> Locale.ENGLISH)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    /** The colours of a request: the account's, else the browser's cookie; empty to follow the system. */
    public static Optional<Scheme> scheme(Preferences preferences, Cookie @Nullable [] cookies) {
        return preferences.colorScheme().or(() -> value(cookies, SCHEME).flatMap(name -> Arrays.stream(Scheme.values())
                .filter(scheme -> scheme.name().equals(name))
                .findAny()));
    }

    /** Turns the page to the language, which is kept with the account and in the browser. */
    public static void speak(Preferences preferences, Locale language) {
        preferences.chooseLanguage(language);
        UI.getCurrentOrThrow().getPage().executeJs(KEEPING + "location.reload();", LANGUAGE, language.toLanguageTag());
    }

    /** Turns the page to the colours, which are kept with the account and in the browser. */
    public static void color(Preferences preferences, Scheme scheme) {
        preferences.chooseColorScheme(scheme);
        Page page = UI.getCurrentOrThrow().getPage();
        page.executeJs(KEEPING, SCHEME, scheme.name());
        page.setColorScheme(scheme == Scheme.DARK ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT);
    }

    private static Optional<String> value(Cookie @Nullable [] cookies, String name) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
