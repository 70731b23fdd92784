package org.kaixue.readiness.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.kaixue.common.Band;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.readiness.BoardSums;

/** What is to open until each opening day that is planned, and how much of it can be ready by then. */
final class ByDay {

    private ByDay() {}

    static Card card(ReadinessDesk desk, ReadinessPage page, BoardSums sums) {
        ReadinessWords words = page.words();
        LocalDate today = desk.clock().today();
        Card card = new Card(words.text("readiness.by-day"));
        if (sums.openingDays().isEmpty()) {
            Paragraph none = new Paragraph(words.text("readiness.by-day.none"));
            none.addClassName("kx-muted");
            card.add(none);
            return card;
        }
        BlockTable table = new BlockTable(words.text("readiness.by-day"))
                .texts(words.text("readiness.by-day.until"))
                .numbers(words.text("readiness.by-day.planned"))
                .numbers(words.text("readiness.chart.ready"))
                .numbers(words.text("readiness.by-day.can"))
                .texts(words.text("readiness.by-day.missing"));
        for (LocalDate day : sums.openingDays()) {
            BoardSums until = sums.until(day);
            int can = until.count(group -> group.canBeReady(today, day));
            int missing = until.all() - until.ready() - can;
            table.row(
                    BlockTable.text(words.date(day)),
                    BlockTable.text(words.number(until.all())),
                    BlockTable.text(words.number(until.ready())),
                    BlockTable.text(words.number(can)),
                    StatusBadge.worded(missing == 0 ? Band.GREEN : Band.RED, words.number(missing)));
        }
        card.add(table);
        Paragraph how = new Paragraph(words.text("readiness.by-day.how"));
        how.addClassName("kx-muted");
        card.add(how);
        return card;
    }
}
