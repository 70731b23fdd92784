package org.kaixue.intake;

import java.util.Locale;
import org.kaixue.common.Texts;

/** Says in words what is wrong with a row. */
public final class Problems {

    private Problems() {}

    /** The sentence of a wrong row; empty for every other row. */
    public static String sentence(CheckedRow<?> row, Texts texts, Locale locale) {
        Problem problem = row.problem();
        return problem == null
                ? ""
                : texts.getTranslation(problem.key(), locale, problem.values().toArray());
    }
}
