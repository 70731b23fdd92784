package org.kaixue.chart.ui;

import java.util.List;
import java.util.Optional;
import org.kaixue.chart.ChartLink;

/**
 * The numbers of a chart as a table, in the reader's language.
 *
 * @param header the columns' names
 * @param rows one for each bar or point
 * @throws IllegalArgumentException if a row has more or fewer cells than the header
 */
public record ChartTable(List<String> header, List<Row> rows) {

    public ChartTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != header.size()) {
                throw new IllegalArgumentException(
                        row.cells().size() + " cells under " + header.size() + " headers: " + row.cells());
            }
        }
    }

    /**
     * One row.
     *
     * @param cells its texts; the first names the row
     * @param link where the first cell leads, if anywhere; the same as the bar's or point's
     */
    public record Row(List<String> cells, Optional<ChartLink> link) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
