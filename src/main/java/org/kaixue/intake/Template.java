package org.kaixue.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.ExcelText;

/** The sheet of a kind to be filled in; examples stand on a sheet of their own, which an import leaves out. */
record Template(SheetKind<?> kind, Texts texts, Locale locale) {

    private static final int EXAMPLES = 2;
    private static final int WIDTH = 20;
    private static final int WIDE = 60;

    void write(OutputStream out) throws IOException {
        List<SheetColumn> columns = kind.columns();
        try (Workbook workbook = new Workbook(out, "Kaixue", null)) {
            try (Worksheet sheet = workbook.newWorksheet(text(kind.nameKey()))) {
                heads(sheet, columns);
            }
            try (Worksheet sheet = workbook.newWorksheet(text("intake.template.examples"))) {
                heads(sheet, columns);
                for (int c = 0; c < columns.size(); c++) {
                    String[] examples =
                            text(columns.get(c).headingKey() + ".example").split("\\|", -1);
                    for (int row = 0; row < Math.min(EXAMPLES, examples.length); row++) {
                        sheet.value(row + 1, c, ExcelText.harmless(examples[row]));
                    }
                }
            }
            try (Worksheet sheet = workbook.newWorksheet(text("intake.template.explanations"))) {
                explanations(sheet, columns);
            }
        }
    }

    private void heads(Worksheet sheet, List<SheetColumn> columns) {
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, head(columns.get(c)));
            sheet.width(c, WIDTH);
            sheet.range(1, c, 500, c).style().format("@").set();
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor("E8EEF5")
                .borderStyle("thin")
                .set();
        sheet.freezePane(0, 1);
    }

    private void explanations(Worksheet sheet, List<SheetColumn> columns) {
        sheet.value(0, 0, text("intake.template.column"));
        sheet.value(0, 1, text("intake.template.how"));
        sheet.range(0, 0, 0, 1).style().bold().fillColor("E8EEF5").set();
        sheet.width(0, WIDTH);
        sheet.width(1, WIDE);
        for (int row = 0; row < columns.size(); row++) {
            sheet.value(row + 1, 0, head(columns.get(row)));
            sheet.value(row + 1, 1, text(columns.get(row).headingKey() + ".help"));
            sheet.style(row + 1, 1).wrapText(true).set();
        }
    }

    private String head(SheetColumn column) {
        String head = text(column.headingKey());
        return column.required() ? texts.getTranslation("intake.template.required", locale, head) : head;
    }

    private String text(String key) {
        return texts.getTranslation(key, locale);
    }
}
