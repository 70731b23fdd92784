package org.kaixue.common.ui;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Preferences.Scheme;

/** Language and colours as the browser remembers them, so that they hold before anybody is signed in. */
public final class RememberedChoices {

    static final String LANGUAGE = "kaixue-language";
    static final String SCHEME = "kaixue-colors";

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

    private static Optional<String> value(Cookie @Nullable [] cookies, String name) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** The script that keeps a choice in the browser for a year; takes name and value. */
    static String keeping() {
        return "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;SameSite=Lax'"
                + " + (location.protocol === 'https:' ? ';Secure' : '');";
    }
}
