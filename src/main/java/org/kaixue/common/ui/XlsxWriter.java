package org.kaixue.common.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Formats;
import org.kaixue.common.Texts;

/** Writes a list into an Excel workbook: what it is on top, a frozen header, numbers as numbers and dates as dates. */
final class XlsxWriter {

    /** Excel takes no more rows than this on one sheet, the lines above them included. */
    private static final int MOST_ROWS = Worksheet.MAX_ROWS - 10;

    private static final int FLUSH_EVERY = 500;
    private static final int LONGEST_TEXT = 32_767;

    private final Texts texts;

    XlsxWriter(Texts texts) {
        this.texts = texts;
    }

    <T> void write(Sheet<T> sheet, OutputStream out) throws IOException {
        write(List.of(sheet), out);
    }

    /** Writes each list on a sheet of its own; their titles differ. */
    void write(List<Sheet<?>> sheets, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Kaixue", null)) {
            for (Sheet<?> sheet : sheets) {
                write(sheet, workbook);
            }
        }
    }

    private <T> void write(Sheet<T> sheet, Workbook workbook) throws IOException {
        Locale locale = sheet.locale();
        try (Worksheet page = workbook.newWorksheet(sheetName(sheet.title()))) {
            List<Column<T>> columns = sheet.columns().columns();
            int header = top(sheet, page);
            int last = Math.max(columns.size() - 1, 0);
            for (int c = 0; c < columns.size(); c++) {
                page.value(
                        header, c, harmless(columns.get(c).header(locale, key -> texts.getTranslation(key, locale))));
                page.width(c, columns.get(c).isWide() ? 36 : columns.get(c).kind() == Column.Kind.MOMENT ? 20 : 16);
            }
            page.range(header, 0, header, last)
                    .style()
                    .bold()
                    .fillColor("E8EEF5")
                    .borderStyle("thin")
                    .set();
            page.freezePane(0, header + 1);
            int count = sheet.source().count(sheet.query());
            page.setAutoFilter(header, 0, header + Math.min(Math.max(count, 1), MOST_ROWS), last);
            int[] row = {header};
            sheet.forEach(MOST_ROWS, item -> {
                row[0]++;
                for (int c = 0; c < columns.size(); c++) {
                    cell(page, row[0], c, columns.get(c), columns.get(c).value(item, locale));
                }
                if (row[0] % FLUSH_EVERY == 0) {
                    flush(page);
                }
            });
        }
    }

    private <T> int top(Sheet<T> sheet, Worksheet page) {
        int row = 0;
        page.value(row, 0, harmless(sheet.title()));
        page.style(row, 0).bold().fontSize(14).set();
        if (!sheet.scope().isBlank()) {
            page.value(++row, 0, harmless(sheet.scope()));
        }
        if (!sheet.query().filter().isBlank()) {
            page.value(
                    ++row,
                    0,
                    texts.getTranslation(
                            "common.list.filtered-by",
                            sheet.locale(),
                            sheet.query().filter()));
        }
        String at = Formats.in(sheet.locale()).moment(sheet.at());
        page.value(++row, 0, texts.getTranslation("common.list.taken-out", sheet.locale(), at, sheet.who()));
        return row + 2;
    }

    private static void cell(Worksheet page, int row, int c, Column<?> column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> {
                BigDecimal exact = number instanceof BigDecimal given ? given : new BigDecimal(number.toString());
                page.value(row, c, exact);
                page.style(row, c)
                        .format(numberFormat(exact, column.decimals()))
                        .set();
            }
            case LocalDate day -> {
                page.value(row, c, day);
                page.style(row, c).format("yyyy-mm-dd").set();
            }
            case Instant moment -> {
                page.value(row, c, moment.atZone(BusinessClock.ZONE).toLocalDateTime());
                page.style(row, c).format("yyyy-mm-dd hh:mm").set();
            }
            default -> page.value(row, c, harmless(value.toString()));
        }
    }

    /** Excel would write a whole number with a lone point at its end if the format allowed for decimals. */
    private static String numberFormat(BigDecimal number, int decimals) {
        boolean whole =
                decimals == 0 || (decimals < 0 && number.stripTrailingZeros().scale() <= 0);
        return whole ? "#,##0" : "#,##0." + (decimals < 0 ? "######" : "0".repeat(decimals));
    }

    /** A text that no spreadsheet takes for a formula, wherever it is copied to. */
    static String harmless(String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, wholeCharacters(text)) : text;
        return !cut.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cut.charAt(0)) >= 0 ? "'" + cut : cut;
    }

    /** How much of a text that is too long fits in; leaves room for one more sign, and splits no character in two. */
    private static int wholeCharacters(String text) {
        int end = LONGEST_TEXT - 1;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static String sheetName(String title) {
        String name = title.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        return name.isEmpty() ? "Kaixue" : name.substring(0, Math.min(name.length(), 31));
    }

    private static void flush(Worksheet page) {
        try {
            page.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
