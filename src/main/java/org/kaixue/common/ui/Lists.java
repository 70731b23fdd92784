package org.kaixue.common.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Exports;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Texts;
import org.springframework.stereotype.Component;

/** Makes lists for the page, and takes them out into Excel and onto paper. */
@Component
public class Lists {

    private final Texts texts;
    private final Actors actors;
    private final SignedInPerson person;
    private final BusinessClock clock;
    private final Exports exports;

    Lists(Texts texts, Actors actors, SignedInPerson person, BusinessClock clock, Exports exports) {
        this.texts = texts;
        this.actors = actors;
        this.person = person;
        this.clock = clock;
        this.exports = exports;
    }

    /** A list whose rows a service reads page by page. */
    public <T> DataList<T> of(ColumnList<T> columns, Source<T> source) {
        return new DataList<>(this, columns, source, false);
    }

    /** A short list that is in memory. */
    public <T> DataList<T> of(ColumnList<T> columns, List<T> rows) {
        return new DataList<>(this, columns, new ListSource<>(columns, rows, locale()), true);
    }

    /** A table taken out whole, without being shown as a list before. */
    public <T> Sheet<T> sheet(String title, String scope, ColumnList<T> columns, List<T> rows) {
        ListSource<T> source = new ListSource<>(columns, rows, locale());
        return sheet(title, scope, locale(), columns, source, new PageQuery("", List.of(), 0, Integer.MAX_VALUE));
    }

    <T> Sheet<T> sheet(
            String title, String scope, Locale locale, ColumnList<T> columns, Source<T> source, PageQuery query) {
        String who = person.name().map(name -> name.in(locale)).orElseGet(() -> actors.current()
                .name());
        return new Sheet<>(title, scope, who, clock.now(), locale, columns, source, query);
    }

    /** Sends the sheet, made anew at each click, as an Excel workbook. */
    public DownloadHandler xlsx(Supplier<Sheet<?>> sheet) {
        return workbook(() -> List.of(sheet.get()));
    }

    /** Sends several sheets, of different titles, as one Excel workbook that is called like the first. */
    public DownloadHandler workbook(Supplier<List<Sheet<?>>> sheets) {
        return event -> {
            List<Sheet<?>> now = sheets.get();
            now.forEach(sheet -> exports.taken(sheet.export("xlsx")));
            event.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            event.setFileName(fileName(now.getFirst()) + ".xlsx");
            try (OutputStream out = event.getOutputStream()) {
                writeXlsx(now, out);
            }
        };
    }

    /** Sends the sheet, made anew at each click, as a page that prints itself on A4. */
    public DownloadHandler print(Supplier<Sheet<?>> sheet) {
        return event -> {
            Sheet<?> now = sheet.get();
            exports.taken(now.export("print"));
            event.inline();
            event.setContentType("text/html;charset=UTF-8");
            String root = event.getRequest().getContextPath() + "/";
            try (Writer out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                new PrintPage(texts, root).write(now, out);
            }
        };
    }

    void writeXlsx(List<Sheet<?>> sheets, OutputStream out) throws IOException {
        new XlsxWriter(texts).write(sheets, out);
    }

    private static String fileName(Sheet<?> sheet) {
        String day = sheet.at().atZone(BusinessClock.ZONE).toLocalDate().toString();
        return (sheet.title() + " " + day).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ");
    }

    private static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.SIMPLIFIED_CHINESE : ui.getLocale();
    }
}
