package org.kaixue.intake.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.intake.CheckedRow;
import org.kaixue.intake.Outcome;
import org.kaixue.intake.Preview;
import org.kaixue.intake.Problems;
import org.kaixue.intake.SheetColumn;

/** The rows of a preview as a list: the outcome, where the row stands, why it is wrong, and its cells. */
record PreviewLines(Preview preview, Texts texts) {

    /** A row of the list. */
    record Line(CheckedRow<?> row) {}

    List<Line> of(@Nullable Outcome only) {
        List<Line> lines = new ArrayList<>();
        for (CheckedRow<?> row : preview.rows()) {
            if (only == null || row.outcome() == only) {
                lines.add(new Line(row));
            }
        }
        return lines;
    }

    ColumnList<Line> columns() {
        Problems problems = new Problems(preview.matching().kind(), texts);
        ColumnList<Line> columns = ColumnList.of(
                Column.text(
                                "outcome",
                                "intake.column.outcome",
                                (Line line, Locale locale) -> texts.getTranslation(
                                        line.row().outcome().wordKey(), locale))
                        .banded(line -> band(line.row().outcome())),
                Column.text(
                        "where",
                        "intake.column.where",
                        (line, locale) -> texts.getTranslation(
                                "intake.where",
                                locale,
                                line.row().row().sheet(),
                                String.valueOf(line.row().row().number()))),
                Column.<Line>text(
                                "reason",
                                "intake.column.reason",
                                (line, locale) -> problems.sentence(line.row(), locale))
                        .wide());
        for (SheetColumn column : preview.matching().kind().columns()) {
            if (preview.matching().headOf(column) != null) {
                columns = columns.with(cell(column));
            }
        }
        return columns;
    }

    private Column<Line> cell(SheetColumn column) {
        return Column.text(column.key(), column.headingKey(), (Line line, Locale locale) -> text(line, column, locale))
                .banded(line -> isToBlame(line, column) ? Band.RED : null);
    }

    /** What the cell says; of a changed one also what holds now. */
    private String text(Line line, SheetColumn column, Locale locale) {
        String said = preview.matching().kind().shown(column, line.row().row().text(column.key()));
        Bilingual before = line.row().before().get(column.key());
        if (before == null) {
            return said;
        }
        String now = before.in(locale);
        return (now.isEmpty() ? texts.getTranslation("intake.preview.empty", locale) : now) + " → " + said;
    }

    private static boolean isToBlame(Line line, SheetColumn column) {
        var problem = line.row().problem();
        return problem != null && column.key().equals(problem.column());
    }

    static Band band(Outcome outcome) {
        return switch (outcome) {
            case NEW -> Band.GREEN;
            case CHANGED -> Band.AMBER;
            case UNCHANGED -> Band.UNKNOWN;
            case WRONG -> Band.RED;
        };
    }
}
