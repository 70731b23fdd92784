package org.kaixue.journeys;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** What a person sits before: how wide, in which colours and in which language. */
enum Screen {
    DESK_ZH_LIGHT(1440, 900, Locale.SIMPLIFIED_CHINESE, ColorScheme.LIGHT),
    DESK_EN_DARK(1440, 900, Locale.ENGLISH, ColorScheme.DARK),
    DESK_EN_LIGHT(1440, 900, Locale.ENGLISH, ColorScheme.LIGHT),
    PHONE_ZH_LIGHT(390, 844, Locale.SIMPLIFIED_CHINESE, ColorScheme.LIGHT),
    PHONE_ZH_DARK(390, 844, Locale.SIMPLIFIED_CHINESE, ColorScheme.DARK),
    PHONE_EN_DARK(390, 844, Locale.ENGLISH, ColorScheme.DARK),
    PHONE_EN_LIGHT(390, 844, Locale.ENGLISH, ColorScheme.LIGHT);

    final int width;
    final int height;
    final Locale language;
    final ColorScheme scheme;

    Screen(int width, int height, Locale language, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.language = language;
        this.scheme = scheme;
    }

    boolean chinese() {
        return language.equals(Locale.SIMPLIFIED_CHINESE);
    }

    /** The words of one language or the other. */
    String says(String zh, String en) {
        return chinese() ? zh : en;
    }
}
