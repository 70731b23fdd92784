package org.kaixue.intake;

import java.util.List;
import java.util.Set;
import org.kaixue.intake.HeadRows.Heads;

/** Knows the rows and sheets that say nothing of their own: sums, heads repeated on each printed page, examples. */
record SkippedRows(Set<String> sums, Set<String> examples) {

    boolean isExample(String sheet) {
        return examples.contains(Vocabulary.folded(sheet));
    }

    boolean isSum(RawRow row) {
        return row.cells().stream()
                .anyMatch(cell -> !cell.isEmpty()
                        && cell.length() < 20
                        && !Character.isDigit(cell.charAt(0))
                        && sums.contains(Vocabulary.folded(cell)));
    }

    boolean isHead(RawRow row, Heads heads) {
        List<String> labels = heads.labels();
        int same = 0;
        for (int place = 0; place < row.cells().size(); place++) {
            String cell = row.text(place);
            if (!cell.isEmpty()) {
                String label = place < labels.size() ? labels.get(place) : "";
                if (!cell.equals(label) && !label.endsWith(" " + cell)) {
                    return false;
                }
                same++;
            }
        }
        return same > 1;
    }
}
