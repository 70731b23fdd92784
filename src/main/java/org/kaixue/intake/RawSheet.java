package org.kaixue.intake;

import java.util.List;

/**
 * A sheet of a file; blank rows are left out.
 *
 * @param blank how many blank rows stood between the others
 */
record RawSheet(String name, List<RawRow> rows, int blank) {

    RawSheet {
        rows = List.copyOf(rows);
    }
}
