package org.kaixue.intake;

import java.util.Locale;
import org.kaixue.common.Texts;

/** Says in words what is wrong with the rows of a sheet, each at which cell and why. */
public record Problems(SheetKind<?> kind, Texts texts) {

    /** The sentence of a wrong row; empty for every other row. */
    public String sentence(CheckedRow<?> row, Locale locale) {
        Problem problem = row.problem();
        if (problem == null) {
            return "";
        }
        String reason =
                texts.getTranslation(problem.key(), locale, problem.values().toArray());
        return kind.columns().stream()
                .filter(column -> column.key().equals(problem.column()))
                .findFirst()
                .map(column -> texts.getTranslation(
                        "intake.problem.at", locale, texts.getTranslation(column.headingKey(), locale), reason))
                .orElse(reason);
    }
}
