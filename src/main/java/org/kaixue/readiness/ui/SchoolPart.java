package org.kaixue.readiness.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.readiness.BoardRow;

/** The stages of one school: how far each has come, what stops it, and the way into it. */
final class SchoolPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 10;

    private final transient ReadinessDesk desk;
    private final transient ReadinessPage page;
    private final transient ReadinessWords words;

    SchoolPart(ReadinessDesk desk, ReadinessPage page) {
        this.desk = desk;
        this.page = page;
        this.words = page.words();
        addClassName("kx-stack");
        List<BoardRow> rows = desk.board().page(page.query(), new PageQuery("", List.of(), 0, MOST));
        add(header(rows));
        if (rows.isEmpty()) {
            add(new EmptyState(words.text("readiness.stages.none"), words.text("readiness.stages.none.next")));
        }
        Div cards = new Div();
        cards.addClassName("kx-columns");
        rows.forEach(row -> cards.add(card(row)));
        add(cards);
    }

    private PageHeader header(List<BoardRow> rows) {
        PageHeader header = new PageHeader(words.text("readiness.title"));
        rows.forEach(row -> header.answer(
                row.band(), words.text("readiness.school.answer", words.stage(row.stage()), words.state(row))));
        return header;
    }

    private Card card(BoardRow row) {
        Card card = new Card(words.stage(row.stage()));
        card.actions(StatusBadge.worded(row.band(), words.state(row)));
        if (row.actual() != null) {
            card.add(line(words.text("readiness.opened-on", row.actual())));
        } else {
            card.add(line(
                    row.planned() == null
                            ? words.text("readiness.planned.none")
                            : words.text("readiness.planned-on", row.planned())));
        }
        if (!row.stops().isEmpty()) {
            Div stops = new Div(StatusBadge.worded(
                    Band.RED, words.text("readiness.stops.count", row.stops().size())));
            stops.add(line(words.facts(row.stops())));
            card.add(stops);
        }
        boolean begins = row.id() == null && desk.jurisdiction().may(Permission.READINESS_ASSESS, row.school());
        Anchor open = new Anchor(page.of(row).href(), words.text(begins ? "readiness.look" : "readiness.open"));
        open.addClassName("kx-button");
        Div foot = new Div(open);
        foot.addClassName("kx-ready-foot");
        if (begins) {
            Button begin = new Button(
                    words.text("readiness.begin"),
                    click -> Messages.attempt(() -> {
                        desk.assessments().begin(row.school(), row.stage());
                        page.of(row).open(UI.getCurrentOrThrow());
                    }));
            begin.addThemeVariants(ButtonVariant.PRIMARY);
            foot.addComponentAsFirst(begin);
        }
        card.add(foot);
        return card;
    }

    private static Paragraph line(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("kx-ready-line");
        return line;
    }
}
