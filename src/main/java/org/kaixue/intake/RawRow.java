package org.kaixue.intake;

import java.util.List;
import java.util.Map;

/**
 * A row as it stands in a file.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells the texts, without blanks around them
 * @param faults what is wrong with the text of a cell, whatever it means; by the cell's place
 */
record RawRow(int number, List<String> cells, Map<Integer, Problem> faults) {

    RawRow {
        cells = List.copyOf(cells);
        faults = Map.copyOf(faults);
    }

    String text(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }
}
