package org.kaixue.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaixue.intake.SheetRow.HeadCell;

/** Finds the row, or the two rows, in which a sheet names its columns. */
final class HeadRows {

    private static final int ROWS_LOOKED_AT = 30;
    private static final int FEWEST = 2;
    private static final Pattern BRACKETS = Pattern.compile("^(.+?)[(（\\[](.*)[)）\\]]$");

    private final Map<String, List<SheetColumn>> meanings;
    private final Set<String> remarks;

    /** @param remarks what may stand in brackets behind any head, such as "required" */
    HeadRows(Map<String, List<SheetColumn>> meanings, Set<String> remarks) {
        this.meanings = meanings;
        this.remarks = remarks;
    }

    /**
     * The heads of a sheet.
     *
     * @param labels as the sheet has them, each once; empty where a column has none
     * @param rows how many of the sheet's rows end with them
     * @param found the columns that the labels mean
     */
    record Heads(List<String> labels, int rows, Map<String, HeadCell> found) {

        Heads {
            labels = List.copyOf(labels);
            found = Map.copyOf(found);
        }
    }

    Heads in(RawSheet sheet) {
        Heads best = null;
        int most = Math.min(ROWS_LOOKED_AT, sheet.rows().size());
        for (int deep = 1; deep <= 2; deep++) {
            for (int first = 0; first < most && first + deep <= sheet.rows().size(); first++) {
                Heads heads = read(sheet, first, deep);
                if (best == null || heads.found().size() > best.found().size()) {
                    best = heads;
                }
            }
        }
        return best != null && best.found().size() >= FEWEST ? best : fullest(sheet, most);
    }

    /** Where no row is understood: the first of those with the most texts, for the user to say what it means. */
    private Heads fullest(RawSheet sheet, int most) {
        int fullest = 0;
        for (int row = 1; row < most; row++) {
            if (texts(sheet.rows().get(row)) > texts(sheet.rows().get(fullest))) {
                fullest = row;
            }
        }
        return read(sheet, fullest, 1);
    }

    private static long texts(RawRow row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    private Heads read(RawSheet sheet, int first, int deep) {
        List<String> top = sheet.rows().get(first).cells();
        List<String> bottom =
                deep == 1 ? List.of() : sheet.rows().get(first + 1).cells();
        List<String> labels = new ArrayList<>();
        Map<Integer, List<SheetColumn>> candidates = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        String over = "";
        for (int place = 0; place < Math.max(top.size(), bottom.size()); place++) {
            String above = place < top.size() ? top.get(place) : "";
            String below = place < bottom.size() ? bottom.get(place) : "";
            over = above.isEmpty() ? over : above;
            String label = below.isEmpty() ? above : over.isEmpty() ? below : over + " " + below;
            labels.add(label.isEmpty() ? "" : unlike(label, used));
            List<SheetColumn> whole = meaning(label);
            candidates.put(place, whole.isEmpty() ? meaning(below) : whole);
        }
        return new Heads(labels, first + deep, found(candidates, labels));
    }

    /** Heads that mean one column take it first; those that may mean several take what is left. */
    private Map<String, HeadCell> found(Map<Integer, List<SheetColumn>> candidates, List<String> labels) {
        Map<String, HeadCell> found = new LinkedHashMap<>();
        for (boolean clear : new boolean[] {true, false}) {
            candidates.forEach((place, columns) -> {
                if ((columns.size() == 1) == clear) {
                    columns.stream()
                            .filter(column -> !found.containsKey(column.key()))
                            .findFirst()
                            .ifPresent(column -> found.put(column.key(), cell(place, labels.get(place), column)));
                }
            });
        }
        return found;
    }

    /** What a head may mean; a unit in brackets counts only behind an amount. */
    private List<SheetColumn> meaning(String label) {
        List<SheetColumn> whole = meanings.getOrDefault(Vocabulary.folded(label), List.of());
        Matcher brackets = BRACKETS.matcher(label.strip());
        if (!whole.isEmpty() || !brackets.matches()) {
            return whole;
        }
        boolean remark = remarks.contains(Vocabulary.folded(brackets.group(2)));
        return meanings.getOrDefault(Vocabulary.folded(brackets.group(1)), List.of()).stream()
                .filter(column -> remark || column.kind() == SheetColumn.Kind.AMOUNT)
                .toList();
    }

    /** Where a column stands that a head means. */
    HeadCell cell(int place, String label, SheetColumn column) {
        return new HeadCell(place, unit(label, column), column.kind() == SheetColumn.Kind.AMOUNT);
    }

    /** The unit that a head names behind an amount, in brackets. */
    private String unit(String label, SheetColumn column) {
        Matcher brackets = BRACKETS.matcher(label.strip());
        return column.kind() == SheetColumn.Kind.AMOUNT
                        && brackets.matches()
                        && !remarks.contains(Vocabulary.folded(brackets.group(2)))
                ? brackets.group(2).strip()
                : "";
    }

    private static String unlike(String label, Set<String> used) {
        String name = label;
        for (int n = 2; !used.add(name); n++) {
            name = label + " (" + n + ")";
        }
        return name;
    }
}
