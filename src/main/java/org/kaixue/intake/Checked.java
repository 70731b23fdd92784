package org.kaixue.intake;

import java.util.List;
import org.kaixue.common.Bilingual;

/**
 * A sheet after its check.
 *
 * @param rows in the order of the sheet
 * @param absent what is kept and does not stand in the sheet; it is named, never removed
 */
public record Checked<R>(List<CheckedRow<R>> rows, List<Bilingual> absent) {

    public Checked {
        rows = List.copyOf(rows);
        absent = List.copyOf(absent);
    }
}
