package org.kaixue.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;

/** A row of a sheet, its cells by the columns of the kind. */
public final class SheetRow {

    private final RawSheet sheet;
    private final RawRow row;
    private final Map<String, HeadCell> columns;

    SheetRow(RawSheet sheet, RawRow row, Map<String, HeadCell> columns) {
        this.sheet = sheet;
        this.row = row;
        this.columns = columns;
    }

    /** The name of the sheet on which it stands. */
    public String sheet() {
        return sheet.name();
    }

    /** Its number there, as the spreadsheet shows it. */
    public int number() {
        return row.number();
    }

    /**
     * What the cell says, as it stands in the sheet; empty if there is none. A merged cell says the same in each of its
     * rows, but an amount, which would be counted more than once.
     */
    public String text(String column) {
        HeadCell head = columns.get(column);
        return head == null ? "" : head.amount() ? row.text(head.index()) : row.mergedText(head.index());
    }

    /** The text of a cell that may be no longer than so many characters; refused if it is longer. */
    public String text(String column, int longest) {
        String text = text(column);
        if (text.length() > longest) {
            throw RuleViolation.at(column, "intake.cell.too-long", longest);
        }
        return text;
    }

    /** What the head says of the cells' unit; empty if nothing. */
    public String headUnit(String column) {
        HeadCell head = columns.get(column);
        return head == null ? "" : head.unit();
    }

    /** The day in a cell, in any way in which people write days; refused if it is none. */
    public Optional<LocalDate> date(String column) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(Days.read(column, text));
    }

    /** What is wrong with the text of one of its cells, whatever it means; null if nothing. */
    public @Nullable Problem fault() {
        for (Map.Entry<String, HeadCell> column : columns.entrySet()) {
            Problem fault = row.faults().get(column.getValue().index());
            if (fault != null) {
                return new Problem(column.getKey(), fault.key(), fault.values());
            }
        }
        return null;
    }

    /** What the cell at a place of the sheet says, as {@link #text(String)} does of one of the kind's columns. */
    String cell(int place) {
        boolean amount = columns.values().stream().anyMatch(head -> head.amount() && head.index() == place);
        return amount ? row.text(place) : row.mergedText(place);
    }

    RawSheet rawSheet() {
        return sheet;
    }

    /**
     * Where a column of the kind stands in a sheet.
     *
     * @param unit what stands in brackets behind an amount's head
     */
    record HeadCell(int index, String unit, boolean amount) {}
}
