package org.kaixue.intake;

import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.kaixue.common.RuleViolation;

/** The cells of one sheet of a workbook. */
final class SheetPart implements XmlPart.Walker {

    private static final int LETTERS = 26;
    private static final int LAST_COLUMN = 16_384;
    private static final int LAST_ROW = 1_048_576;

    private final SharedTexts texts;
    private final CellDates dates;
    private final RowCollector rows;
    private final CellText text = new CellText();
    private final MergedCells merged = new MergedCells();
    private String type = "";
    private String style = "";
    private boolean inValue;
    private int row;
    private int place = -1;

    SheetPart(SharedTexts texts, CellDates dates, RowCollector rows) {
        this.texts = texts;
        this.dates = dates;
        this.rows = rows;
    }

    MergedCells merged() {
        return merged;
    }

    @Override
    public void starts(String element, XMLStreamReader xml) {
        text.starts(element);
        switch (element) {
            case "row" -> {
                int given = Numbers.small(XmlPart.attribute(xml, "r"));
                row = given > 0 ? given : row + 1;
                place = -1;
                if (row > LAST_ROW) {
                    throw new RuleViolation("intake.file.damaged");
                }
            }
            case "c" -> {
                place = place(XmlPart.attribute(xml, "r"));
                type = XmlPart.attribute(xml, "t");
                style = XmlPart.attribute(xml, "s");
                text.clear();
            }
            case "v" -> inValue = true;
            case "mergeCell" -> merged.add(XmlPart.attribute(xml, "ref"));
            default -> {}
        }
    }

    @Override
    public void text(String more) {
        if (inValue) {
            text.always(more);
        } else {
            text.add(more);
        }
    }

    @Override
    public void ends(String element) {
        text.ends(element);
        switch (element) {
            case "v" -> inValue = false;
            case "c" -> cell(text.taken());
            case "row" -> rows.endRow(row);
            default -> {}
        }
    }

    private void cell(String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (type) {
            case "s" -> rows.cell(row, place, texts.get(value));
            case "e" -> rows.faulty(row, place, value, "intake.cell.error");
            case "", "n" -> number(value);
            default -> rows.cell(row, place, value);
        }
    }

    private void number(String value) {
        Optional<String> shown = dates.day(style, value).or(() -> Numbers.shown(value));
        if (shown.isPresent()) {
            rows.cell(row, place, shown.get());
        } else {
            rows.faulty(row, place, value, "intake.cell.rounded");
        }
    }

    /** The place that letters such as AB name, from 0; the next one where a cell does not say. */
    private int place(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * LETTERS + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
            if (column < 1 || column > LAST_COLUMN) {
                throw new RuleViolation("intake.file.damaged");
            }
        }
        return column == 0 ? place + 1 : column - 1;
    }
}
