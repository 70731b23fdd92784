package org.kaixue.common.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/**
 * Official paper in A4 as a page of its own, with the button that prints it.
 *
 * @param kind the classes by which the styles of papers know it
 * @param print the word on the button
 * @param body HTML, in which every text is escaped
 */
public record Paper(Locale locale, String title, String kind, String print, String body) {

    /** Shows it in the place of a download. */
    public void answer(DownloadEvent event) throws IOException {
        event.inline();
        event.setContentType("text/html;charset=UTF-8");
        try (Writer out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(html(event.getRequest().getContextPath() + "/"));
        }
    }

    private String html(String root) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
                <link rel="icon" href="%sicons/icon.svg"><link rel="stylesheet" href="%sstyles/paper.css">
                <script src="%sscripts/print.js" defer></script></head>
                <body class="%s"><button type="button" id="print">%s</button>%s</body></html>
                """.formatted(locale.toLanguageTag(), text(title), root, root, root, kind, text(print), body);
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
