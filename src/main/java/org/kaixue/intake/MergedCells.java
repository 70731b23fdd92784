package org.kaixue.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaixue.common.RuleViolation;

/** The cells of a sheet that are merged with those below them: what the topmost says holds for all its rows. */
final class MergedCells {

    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");
    private static final int LETTERS = 26;
    private static final int MOST_CELLS = 1_000_000;

    private final List<Area> areas = new ArrayList<>();
    private int cells;

    /** Notes an area such as A3:A8; only its first column says something. */
    void add(String reference) {
        Matcher area = AREA.matcher(reference);
        if (!area.matches()) {
            return;
        }
        int first = Integer.parseInt(area.group(2));
        int last = Integer.parseInt(area.group(3));
        cells += Math.max(0, Math.min(last - first, MOST_CELLS));
        if (cells > MOST_CELLS) {
            throw new RuleViolation("intake.file.damaged");
        }
        if (last > first) {
            areas.add(new Area(column(area.group(1)), first, last));
        }
    }

    /** The rows, each knowing what the merged cells say in which it stands. */
    List<RawRow> over(List<RawRow> rows) {
        if (areas.isEmpty()) {
            return rows;
        }
        Map<Integer, RawRow> byNumber = new HashMap<>();
        rows.forEach(row -> byNumber.put(row.number(), row));
        Map<Integer, Map<Integer, String>> above = new HashMap<>();
        for (Area area : areas) {
            RawRow top = byNumber.get(area.first());
            String text = top == null ? "" : top.text(area.column());
            for (int number = area.first() + 1; !text.isEmpty() && number <= area.last(); number++) {
                if (byNumber.containsKey(number)) {
                    above.computeIfAbsent(number, none -> new HashMap<>()).put(area.column(), text);
                }
            }
        }
        return rows.stream()
                .map(row -> row.below(above.getOrDefault(row.number(), Map.of())))
                .toList();
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * LETTERS + (letter - 'A' + 1);
        }
        return column - 1;
    }

    private record Area(int column, int first, int last) {}
}
