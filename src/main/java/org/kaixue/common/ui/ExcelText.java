package org.kaixue.common.ui;

/** Texts as they may stand in a workbook that is taken out. */
public final class ExcelText {

    private ExcelText() {}

    /** A text that no spreadsheet takes for a formula, wherever it is copied to. */
    public static String harmless(String text) {
        return XlsxWriter.harmless(text);
    }
}
