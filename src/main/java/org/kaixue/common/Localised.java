package org.kaixue.common;

import java.util.Locale;

/** Something that reads differently in each language; may stand among the values of a text. */
public interface Localised {

    /** How it reads for a reader of this language. */
    String in(Locale locale);
}
