package org.kaixue.trail.ui;

import java.util.Locale;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.common.Texts;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Component;

/** What the page's words are made of. */
@Component
record TrailDesk(Texts texts, Units units, Terms terms, Catalogue catalogue) {

    TrailWords words(Locale locale) {
        return new TrailWords(new ValueWords(texts, units.tree(), terms, catalogue, locale));
    }
}
