package org.kaixue.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaixue.common.RuleViolation;

/** Gathers the cells of a file into rows, within the limits, and says of each cell what is wrong with its text. */
final class RowCollector {

    /** How much a file may hold. */
    static final int MOST_ROWS = 200_000;

    static final int MOST_COLUMNS = 100;
    static final int LONGEST_CELL = 1_000;

    private final List<RawSheet> sheets = new ArrayList<>();
    private List<RawRow> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private Map<Integer, Problem> faults = new HashMap<>();
    private int total;
    private int last;

    /** A cell of the row that is being gathered. */
    void cell(int row, int place, String text) {
        String clean = text.isEmpty() ? text : clean(text);
        if (clean.isEmpty()) {
            return;
        }
        if (place >= MOST_COLUMNS) {
            throw new RuleViolation("intake.file.columns", row, MOST_COLUMNS);
        }
        while (cells.size() <= place) {
            cells.add("");
        }
        if (clean.length() > LONGEST_CELL) {
            faults.put(place, new Problem(null, "intake.cell.too-long", List.of(LONGEST_CELL)));
            clean = clean.substring(0, LONGEST_CELL);
        } else if (clean.chars().anyMatch(Character::isISOControl)) {
            faults.put(place, new Problem(null, "intake.cell.control", List.of()));
        }
        cells.set(place, clean);
    }

    /** A cell whose text is wrong in itself. */
    void faulty(int row, int place, String text, String key) {
        cell(row, place, text);
        if (place < cells.size()) {
            faults.put(place, new Problem(null, key, List.of(cells.get(place))));
        }
    }

    void endRow(int number) {
        if (!cells.isEmpty()) {
            if (++total > MOST_ROWS) {
                throw new RuleViolation("intake.file.rows", MOST_ROWS);
            }
            rows.add(new RawRow(number, cells, faults));
            last = number;
            cells = new ArrayList<>(cells.size());
            faults = new HashMap<>(0);
        }
    }

    void endSheet(String name) {
        endSheet(name, new MergedCells());
    }

    void endSheet(String name, MergedCells merged) {
        if (!rows.isEmpty()) {
            int first = rows.getFirst().number();
            sheets.add(new RawSheet(name, merged.over(rows), Math.max(0, last - first + 1 - rows.size())));
        }
        rows = new ArrayList<>();
    }

    List<RawSheet> sheets() {
        if (sheets.isEmpty()) {
            throw new RuleViolation("intake.file.nothing");
        }
        return sheets;
    }

    /** Line breaks and tabs are blanks; the quote that keeps a text from being a formula is taken off again. */
    private static String clean(String text) {
        String clean = text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t' || c == '\u00a0' || c == '\ufeff') {
                clean = text.replaceAll("[\\n\\r\\t\\u00a0\\ufeff]", " ");
                break;
            }
        }
        clean = clean.strip();
        return clean.length() > 1 && clean.charAt(0) == '\'' && "=+-@".indexOf(clean.charAt(1)) >= 0
                ? clean.substring(1)
                : clean;
    }
}
