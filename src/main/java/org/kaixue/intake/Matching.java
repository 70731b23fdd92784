package org.kaixue.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.intake.HeadRows.Heads;
import org.kaixue.intake.SheetRow.HeadCell;

/** Which head of a file's sheets stands for which column of the kind; immutable. */
public final class Matching {

    private static final int ROWS_FOR_EXAMPLE = 20;

    private final SheetFile file;
    private final SheetKind<?> kind;
    private final HeadRows headRows;
    private final SkippedRows skipped;
    private final Map<RawSheet, Heads> sheets;
    private final Map<String, String> byHand;

    private Matching(
            SheetFile file,
            SheetKind<?> kind,
            HeadRows headRows,
            SkippedRows skipped,
            Map<RawSheet, Heads> sheets,
            Map<String, String> byHand) {
        this.file = file;
        this.kind = kind;
        this.headRows = headRows;
        this.skipped = skipped;
        this.sheets = sheets;
        this.byHand = byHand;
    }

    static Matching of(SheetFile file, SheetKind<?> kind, HeadRows headRows, SkippedRows skipped) {
        Map<RawSheet, Heads> understood = new LinkedHashMap<>();
        for (RawSheet sheet : file.sheets()) {
            if (!skipped.isExample(sheet.name())) {
                Heads heads = headRows.in(sheet);
                if (heads.found().size() > 1) {
                    understood.put(sheet, heads);
                }
            }
        }
        if (understood.isEmpty()) {
            RawSheet first = file.sheets().getFirst();
            understood.put(first, headRows.in(first));
        }
        return new Matching(file, kind, headRows, skipped, understood, Map.of());
    }

    public SheetFile file() {
        return file;
    }

    public SheetKind<?> kind() {
        return kind;
    }

    /** The names of the sheets that are read. */
    public List<String> sheets() {
        return sheets.keySet().stream().map(RawSheet::name).toList();
    }

    /** The heads of these sheets, as they stand there. */
    public List<String> heads() {
        Set<String> heads = new LinkedHashSet<>();
        sheets.values().forEach(sheet -> heads.addAll(sheet.labels()));
        heads.remove("");
        return List.copyOf(heads);
    }

    /** The head that stands for the column; null if none does. */
    public @Nullable String headOf(SheetColumn column) {
        for (Map.Entry<RawSheet, Heads> sheet : sheets.entrySet()) {
            HeadCell cell = columns(sheet.getValue()).get(column.key());
            if (cell != null) {
                return sheet.getValue().labels().get(cell.index());
            }
        }
        return null;
    }

    /** The same, with another head for a column; null for none. */
    public Matching choosing(SheetColumn column, @Nullable String head) {
        Map<String, String> chosen = new HashMap<>(byHand);
        chosen.put(column.key(), head == null ? "" : head);
        return new Matching(file, kind, headRows, skipped, sheets, Map.copyOf(chosen));
    }

    /** The first cell under the head that says something; empty if none does. */
    public String exampleOf(SheetColumn column) {
        for (Map.Entry<RawSheet, Heads> sheet : sheets.entrySet()) {
            HeadCell cell = columns(sheet.getValue()).get(column.key());
            if (cell != null) {
                return sheet.getKey().rows().stream()
                        .skip(sheet.getValue().rows())
                        .limit(ROWS_FOR_EXAMPLE)
                        .map(row -> row.text(cell.index()))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("");
            }
        }
        return "";
    }

    /** The columns that every row needs and for which no head was found. */
    public List<SheetColumn> missing() {
        return kind.columns().stream()
                .filter(column -> column.required() && headOf(column) == null)
                .toList();
    }

    /** The rows below the heads, without blank rows, sums and heads that are repeated. */
    Read rows() {
        List<SheetRow> rows = new ArrayList<>();
        int left = 0;
        int blank = 0;
        for (Map.Entry<RawSheet, Heads> sheet : sheets.entrySet()) {
            Heads heads = sheet.getValue();
            Map<String, HeadCell> columns = columns(heads);
            List<RawRow> all = sheet.getKey().rows();
            blank += sheet.getKey().blank();
            for (RawRow row : all.subList(heads.rows(), all.size())) {
                if (skipped.isSum(row) || skipped.isHead(row, heads)) {
                    left++;
                } else {
                    rows.add(new SheetRow(sheet.getKey(), row, columns));
                }
            }
        }
        return new Read(rows, left, blank);
    }

    List<String> labels(RawSheet sheet) {
        Heads heads = sheets.get(sheet);
        return heads == null ? List.of() : heads.labels();
    }

    private Map<String, HeadCell> columns(Heads heads) {
        Map<String, HeadCell> columns = new HashMap<>(heads.found());
        for (SheetColumn column : kind.columns()) {
            String chosen = byHand.get(column.key());
            if (chosen != null) {
                int place = heads.labels().indexOf(chosen);
                columns.remove(column.key());
                if (!chosen.isEmpty() && place >= 0) {
                    columns.put(column.key(), headRows.cell(place, chosen, column));
                }
            }
        }
        return columns;
    }

    /**
     * What is to be checked.
     *
     * @param skipped sums and repeated heads
     * @param blank blank rows
     */
    record Read(List<SheetRow> rows, int skipped, int blank) {}
}
