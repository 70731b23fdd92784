package org.kaixue.readiness.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.common.Band;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.readiness.AssessmentRecord;
import org.kaixue.readiness.AssessmentRow;
import org.kaixue.readiness.Assessor;
import org.kaixue.readiness.Hindrance;
import org.kaixue.supervision.VisitId;

/** The scores of all assessors beside each other, and what stands in the way. */
record StandingCards(AssessmentPage page) {

    List<Component> cards() {
        List<Component> cards = new ArrayList<>();
        cards.add(scores());
        cards.add(hindrances());
        return cards;
    }

    private ReadinessWords words() {
        return page.words();
    }

    private Card scores() {
        AssessmentRecord record = page.record();
        BlockTable table = new BlockTable(words().text("readiness.scores"))
                .texts(words().text("readiness.scores.assessor"))
                .numbers(words().text("readiness.column.points"))
                .texts(words().text("readiness.scores.result"))
                .numbers(words().text("readiness.scores.passed"))
                .numbers(words().text("readiness.scores.failed"))
                .texts("");
        for (Assessor assessor : Assessor.values()) {
            AssessmentRecord.Scored scored = record.scores().get(assessor);
            AssessmentRow row = record.row();
            if (assessor == Assessor.SELF && row != null && row.points() != null && record.onPaper()) {
                table.row(
                        BlockTable.text(words().assessor(assessor)),
                        BlockTable.text(words().number(row.points())),
                        muted(words().text("readiness.scores.paper")),
                        new Span(),
                        new Span(),
                        new Span());
                continue;
            }
            if (scored == null) {
                table.row(
                        BlockTable.text(words().assessor(assessor)),
                        new Span(),
                        muted(words().text("readiness.scores.none")),
                        new Span(),
                        new Span(),
                        new Span());
                continue;
            }
            table.row(
                    BlockTable.text(words().assessor(assessor)),
                    BlockTable.text(words().number(scored.score().points())),
                    StatusBadge.worded(ReadinessWords.band(scored.result()), words().result(scored.result())),
                    BlockTable.text(words().text(
                                    "readiness.of",
                                    words().number(scored.score().passed()),
                                    words().number(scored.score().counted()))),
                    BlockTable.text(words().number(scored.score().failed())),
                    visit(assessor));
        }
        Card card = new Card(words().text("readiness.scores"), table);
        card.add(muted(words().text("readiness.scores.how")));
        return card;
    }

    private Component visit(Assessor assessor) {
        VisitId visit = page.record().visits().get(assessor);
        return visit == null
                ? new Span()
                : new Anchor(ReadinessLinks.visit(visit).href(), words().text("readiness.visit"));
    }

    private Card hindrances() {
        AssessmentRecord record = page.record();
        boolean approved = record.state() != null && record.state().approved();
        Card card = new Card(words().text(approved ? "readiness.hindrances.now" : "readiness.hindrances"));
        UnorderedList list = new UnorderedList();
        list.addClassName("kx-ready-hindrances");
        if (record.row() != null && !approved) {
            record.hindrances().stream()
                    .filter(one -> one.kind() != Hindrance.Kind.VETO)
                    .forEach(one -> list.add(new ListItem(StatusBadge.worded(
                            one.kind().personal() ? Band.UNKNOWN : Band.AMBER, words().hindrance(one)))));
        }
        record.lines().stream()
                .filter(line -> line.item().veto() && line.verdict() == ItemVerdict.FAILED)
                .forEach(line -> list.add(veto(line)));
        if (list.getChildren().findAny().isEmpty()) {
            Paragraph none = new Paragraph(
                    words().text(approved ? "readiness.hindrances.approved" : "readiness.hindrances.none"));
            none.addClassName("kx-muted");
            card.add(none);
        } else {
            card.add(list);
        }
        return card;
    }

    private ListItem veto(AssessmentRecord.Line line) {
        ListItem item = new ListItem(StatusBadge.worded(Band.RED, words().text("readiness.veto")));
        Anchor link = new Anchor("#" + ItemRow.id(line.item().key()));
        link.setText(words().text(
                        "readiness.item.numbered",
                        line.item().number(),
                        words().in(line.item().text())));
        link.getElement().setAttribute("router-ignore", true);
        item.add(link);
        if (line.fact() != null && !line.fact().verdict().holds()) {
            Div why = new Div(muted(words().sentence(line.fact().fact())));
            item.add(why);
        }
        return item;
    }

    private static Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("kx-muted");
        return span;
    }
}
