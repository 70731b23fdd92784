package org.kaixue.hygiene.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.hygiene.LogRow;

/** What a school has logged, the latest first; a wrong entry is taken back here. */
final class LogPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final String WHOLE_TERM = "term";
    private static final int FORTNIGHT = 13;

    private final transient HygienePage page;
    private final transient HygieneWords words;
    private final boolean reports;

    LogPart(HygienePage page) {
        this.page = page;
        this.words = page.words();
        this.reports = page.desk().reports(page.school());
        boolean whole = page.address()
                .get(HygienePage.PERIOD)
                .filter(WHOLE_TERM::equals)
                .isPresent();
        LocalDate today = page.desk().clock().today();
        LocalDate first = whole ? page.desk().terms().get(page.term()).days().first() : today.minusDays(FORTNIGHT);
        List<LogRow> rows = page.desk().logs().of(page.school(), first, today);
        Choice period = new Choice();
        period.option(words.text("hygiene.period.fortnight"), page.address().without(HygienePage.PERIOD), !whole);
        period.option(words.text("hygiene.period.term"), page.address().with(HygienePage.PERIOD, WHOLE_TERM), whole);
        Paragraph help = new Paragraph(words.text(reports ? "hygiene.log.help" : "hygiene.log.help.reader"));
        help.addClassName("kx-muted");
        add(new Card(
                words.text("hygiene.log"),
                help,
                page.desk()
                        .lists()
                        .of(columns(), rows)
                        .titled(words.text("hygiene.log"))
                        .scoped(words.in(page.unit().name()))
                        .tools(period)
                        .onOpen(this::open)
                        .whenEmpty(new EmptyState(
                                words.text("hygiene.log.none"), reports ? words.text("hygiene.log.none.next") : ""))));
    }

    private ColumnList<LogRow> columns() {
        return ColumnList.of(
                Column.<LogRow>moment("done", "hygiene.column.done-at", LogRow::doneAt)
                        .frozen(),
                Column.text("kind", "hygiene.column.kind", row -> words.kind(row.kind())),
                Column.<LogRow>text("place", "hygiene.column.place", row -> words.place(row.place()))
                        .wide(),
                Column.text(
                        "rooms", "hygiene.column.rooms", row -> words.text("hygiene.of", row.rooms(), row.roomsOf())),
                Column.text("how", "hygiene.column.how", words::how),
                Column.<LogRow>text("state", "hygiene.column.state", this::state)
                        .banded(LogPart::band),
                Column.text("by", "hygiene.column.by", LogRow::enteredBy),
                Column.text("note", "hygiene.column.note", LogRow::note),
                Column.<LogRow>moment("entered", "hygiene.column.entered", LogRow::enteredAt)
                        .hidden());
    }

    private String state(LogRow row) {
        if (row.reverses() != null) {
            return words.text("hygiene.entry.reversal");
        }
        if (row.reversed()) {
            return words.text("hygiene.entry.reversed");
        }
        return words.text(row.counts() ? "hygiene.entry.counts" : "hygiene.entry.too-little");
    }

    private static @Nullable Band band(LogRow row) {
        return row.stands() ? (row.counts() ? Band.GREEN : Band.AMBER) : null;
    }

    /** What is taken back already, or takes back, only stands there. */
    private void open(LogRow row) {
        if (reports && row.stands()) {
            new LogDialogs(page).takeBack(row);
        }
    }
}
