package org.kaixue.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.ExcelText;

/** The rows of a sheet that are wrong, as they stood there, with the reason in red; corrected, it is imported again. */
record WrongRows(Preview preview, Texts texts, Locale locale) {

    private static final String RED = "C00000";
    private static final int WIDTH = 18;
    private static final int WIDE = 60;

    void write(OutputStream out) throws IOException {
        Map<RawSheet, List<CheckedRow<?>>> wrong = new LinkedHashMap<>();
        for (CheckedRow<?> row : preview.rows()) {
            if (row.outcome() == Outcome.WRONG) {
                wrong.computeIfAbsent(row.row().rawSheet(), sheet -> new ArrayList<>())
                        .add(row);
            }
        }
        try (Workbook workbook = new Workbook(out, "Kaixue", null)) {
            int number = 0;
            for (Map.Entry<RawSheet, List<CheckedRow<?>>> sheet : wrong.entrySet()) {
                try (Worksheet page = workbook.newWorksheet(name(sheet.getKey().name(), ++number))) {
                    write(page, preview.matching().labels(sheet.getKey()), sheet.getValue());
                }
            }
            if (wrong.isEmpty()) {
                workbook.newWorksheet("1").close();
            }
        }
    }

    private void write(Worksheet page, List<String> labels, List<CheckedRow<?>> rows) {
        Problems problems = new Problems(preview.matching().kind(), texts);
        int remark = labels.size();
        for (int c = 0; c < labels.size(); c++) {
            page.value(0, c, ExcelText.harmless(labels.get(c)));
            page.width(c, WIDTH);
        }
        page.value(0, remark, texts.getTranslation("intake.wrong.remark", locale));
        page.width(remark, WIDE);
        page.range(0, 0, 0, remark).style().bold().fillColor("E8EEF5").set();
        page.freezePane(0, 1);
        for (int r = 0; r < rows.size(); r++) {
            CheckedRow<?> row = rows.get(r);
            for (int c = 0; c < labels.size(); c++) {
                String cell = row.row().cell(c);
                if (!cell.isEmpty()) {
                    page.value(r + 1, c, ExcelText.harmless(cell));
                }
            }
            page.value(r + 1, remark, ExcelText.harmless(problems.sentence(row, locale)));
            page.style(r + 1, remark).fontColor(RED).set();
        }
    }

    /** A name that Excel takes, different for each sheet. */
    private static String name(String name, int number) {
        String plain = name.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        return number + " " + plain.substring(0, Math.min(plain.length(), 25));
    }
}
