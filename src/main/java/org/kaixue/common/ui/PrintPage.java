package org.kaixue.common.ui;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.kaixue.common.Formats;
import org.kaixue.common.Texts;
import org.springframework.web.util.HtmlUtils;

/** Writes a list as a page of its own for A4 paper, which opens the browser's print dialog. */
final class PrintPage {

    /** More rows than this are no reading matter; the page says so. */
    static final int MOST_ROWS = 5_000;

    private final Texts texts;
    private final String root;

    /** @param root the address of the portal's root, with a slash at the end */
    PrintPage(Texts texts, String root) {
        this.texts = texts;
        this.root = root;
    }

    <T> void write(Sheet<T> sheet, Writer out) throws IOException {
        Locale locale = sheet.locale();
        int count = sheet.source().count(sheet.query());
        out.write("<!doctype html><html lang=\"" + locale.toLanguageTag() + "\"><head><meta charset=\"utf-8\"><title>"
                + text(sheet.title()) + "</title><link rel=\"stylesheet\" href=\"" + text(root)
                + "styles/print.css\"><link rel=\"icon\" href=\"" + text(root)
                + "icons/icon.svg\"><script src=\"" + text(root) + "scripts/print.js\" defer></script></head><body>");
        out.write("<header><h1>" + text(sheet.title()) + "</h1>");
        line(out, sheet.scope());
        if (!sheet.query().filter().isBlank()) {
            line(
                    out,
                    texts.getTranslation(
                            "common.list.filtered-by", locale, sheet.query().filter()));
        }
        String at = Formats.in(locale).moment(sheet.at());
        line(out, texts.getTranslation("common.list.printed", locale, at, sheet.who()));
        line(
                out,
                count > MOST_ROWS
                        ? texts.getTranslation("common.list.print-bounded", locale, MOST_ROWS, count)
                        : texts.getTranslation("common.list.count", locale, count));
        out.write("<button type=\"button\" id=\"print\">" + text(texts.getTranslation("common.list.print", locale))
                + "</button></header><table><thead><tr>");
        for (Column<T> column : sheet.columns().columns()) {
            out.write("<th scope=\"col\"" + numeric(column) + ">"
                    + text(column.header(locale, key -> texts.getTranslation(key, locale))) + "</th>");
        }
        out.write("</tr></thead><tbody>");
        StringBuilder row = new StringBuilder();
        sheet.forEach(MOST_ROWS, item -> {
            row.append("<tr>");
            for (Column<T> column : sheet.columns().columns()) {
                String sign = column.bandOf(item).map(band -> band.sign() + " ").orElse("");
                row.append("<td").append(numeric(column)).append('>');
                row.append(text(sign + column.shown(item, locale))).append("</td>");
            }
            row.append("</tr>");
        });
        out.write(row.toString());
        out.write("</tbody></table></body></html>");
    }

    private static void line(Writer out, String line) throws IOException {
        if (!line.isBlank()) {
            out.write("<p>" + text(line) + "</p>");
        }
    }

    private static String numeric(Column<?> column) {
        return column.isNumeric() ? " class=\"number\"" : "";
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
