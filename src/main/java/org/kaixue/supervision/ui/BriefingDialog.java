package org.kaixue.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.rectification.FindingState;
import org.kaixue.supervision.VisitBriefing;

/** What to know of a school before one goes there; the same that the phone takes along. */
final class BriefingDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient VisitWords words;

    BriefingDialog(VisitWords words, VisitBriefing briefing) {
        this.words = words;
        addClassName("kx-briefing");
        setHeaderTitle(
                words.text("supervision.briefing.of", words.in(briefing.school().name())));
        add(new Paragraph(words.in(briefing.school().size())), last(briefing));
        add(heading("supervision.briefing.open"), found(briefing.open(), "supervision.briefing.open.none"));
        if (!briefing.closed().isEmpty()) {
            add(heading("supervision.briefing.closed"), found(briefing.closed(), ""));
        }
        said("supervision.briefing.rooms", briefing.rooms());
        said("supervision.briefing.drills", briefing.drills());
        said("supervision.briefing.plans", briefing.plans());
        Bilingual chart = new Bilingual(briefing.stockChartZh(), briefing.stockChartEn());
        if (!chart.zh().isEmpty()) {
            Div picture = new Div(new Svg(words.in(chart)));
            picture.addClassNames("kx-chart-picture", "kx-briefing-stock");
            add(heading("supervision.brief.stock"), picture);
        }
        getFooter().add(new Button(words.text("common.close"), click -> close()));
    }

    private Component last(VisitBriefing briefing) {
        VisitBriefing.Last last = briefing.last();
        if (last == null) {
            return new Paragraph(words.text("supervision.briefing.first"));
        }
        return new Paragraph(words.text(
                "supervision.briefing.last", words.moment(last.at()), last.team(), last.points(), last.failed()));
    }

    private Component heading(String key) {
        return new H3(words.text(key));
    }

    private static Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("kx-muted");
        return span;
    }

    private Component found(List<VisitBriefing.Found> findings, String none) {
        if (findings.isEmpty()) {
            return muted(words.text(none));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("kx-briefing-list");
        findings.forEach(one -> {
            boolean closed = one.state() == FindingState.CLOSED;
            Band band = closed ? Band.GREEN : one.overdue() ? Band.RED : Band.AMBER;
            String state = words.text("rectification.state." + one.state());
            String when = one.reopened() > 0 ? "supervision.briefing.again" : "supervision.briefing.due";
            Span due = muted(
                    closed
                            ? words.text("supervision.briefing.found", words.moment(one.foundAt()))
                            : words.text(when, words.moment(one.dueAt()), one.reopened()));
            list.add(new ListItem(
                    StatusBadge.worded(band, state), new Span(one.title().in(words.locale())), due));
        });
        return list;
    }

    private void said(String key, List<VisitBriefing.Said> lines) {
        if (lines.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("kx-briefing-list");
        lines.forEach(one -> {
            String text = words.in(one.text());
            Component said = one.link() == null ? new Span(text) : new Anchor(one.link(), text);
            Span sign = new Span(one.band().sign());
            sign.addClassName(one.band().styleClass());
            sign.getElement().setAttribute("aria-hidden", "true");
            list.add(new ListItem(sign, said));
        });
        add(heading(key), list);
    }
}
