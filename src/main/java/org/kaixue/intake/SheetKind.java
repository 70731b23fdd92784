package org.kaixue.intake;

import java.util.List;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Work;

/**
 * A kind of sheet that a feature takes in; the feature's bean of this type offers it.
 *
 * @param <R> what a row becomes
 */
public interface SheetKind<R> {

    /** Its name in the records, such as {@code opening-stock}. */
    String key();

    /** What its translation keys begin with, the dot included; {@code name} and {@code explain} are asked for. */
    String texts();

    /** The translation key of what it is called. */
    default String nameKey() {
        return texts() + "name";
    }

    /** The translation key of what a row of it is. */
    default String explanationKey() {
        return texts() + "explain";
    }

    /** How far the signed-in person may use it. */
    Reach reach();

    /** Refuses, and records the refusal, unless the person may use it somewhere. */
    void require();

    /** Its columns in the order of the template. */
    List<SheetColumn> columns();

    /**
     * Judges every row and writes nothing. What the signed-in person may not touch is wrong with a reason; the number of
     * statements does not depend on the number of rows.
     */
    Checked<R> check(List<SheetRow> rows, Work.Progress progress);

    /** How a preview shows a cell; otherwise than it stands where it may not be read over somebody's shoulder. */
    default String shown(SheetColumn column, String text) {
        return text;
    }

    /**
     * Writes the rows in the transaction that the caller began; tells what was made. A kind whose records name the
     * import that made them need not tell of those.
     */
    List<KeptRow> apply(ImportId id, List<CheckedRow<R>> rows);

    /** Takes back what an import made, in the caller's transaction; refused, with what, if something is built on it. */
    void undo(ImportId id, List<KeptRow> kept);

    /** Where the records are shown. */
    Address records();
}
