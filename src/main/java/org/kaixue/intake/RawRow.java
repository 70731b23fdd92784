package org.kaixue.intake;

import java.util.List;
import java.util.Map;

/**
 * A row as it stands in a file.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells the texts, without blanks around them
 * @param faults what is wrong with the text of a cell, whatever it means; by the cell's place
 * @param above what cells say that are merged with those of this row and begin above it; by their place
 */
record RawRow(int number, List<String> cells, Map<Integer, Problem> faults, Map<Integer, String> above) {

    RawRow {
        cells = List.copyOf(cells);
        faults = Map.copyOf(faults);
        above = Map.copyOf(above);
    }

    RawRow(int number, List<String> cells, Map<Integer, Problem> faults) {
        this(number, cells, faults, Map.of());
    }

    RawRow below(Map<Integer, String> merged) {
        return merged.isEmpty() ? this : new RawRow(number, cells, faults, merged);
    }

    String text(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }

    /** The same, of a merged cell also in the rows below its first. */
    String mergedText(int place) {
        String own = text(place);
        return own.isEmpty() ? above.getOrDefault(place, "") : own;
    }
}
