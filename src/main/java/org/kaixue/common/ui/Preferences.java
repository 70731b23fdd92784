package org.kaixue.common.ui;

import java.util.Locale;
import java.util.Optional;

/** What the signed-in person likes; kept with the account. */
public interface Preferences {

    Optional<Locale> language();

    void chooseLanguage(Locale language);

    Optional<Scheme> colorScheme();

    void chooseColorScheme(Scheme scheme);

    enum Scheme {
        LIGHT,
        DARK
    }
}
