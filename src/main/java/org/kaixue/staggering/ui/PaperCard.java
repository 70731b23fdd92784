package org.kaixue.staggering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Map;
import org.kaixue.common.Exports;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Messages;
import org.kaixue.organisation.ClassId;
import org.kaixue.staggering.PlanSheet;

/** What of a plan goes onto paper and to the classes: sheet, slips, posters, and the links of the classes' pages. */
final class PaperCard {

    private PaperCard() {}

    static Card of(PlanDesk desk, PlanPage page, PlanSheet sheet) {
        PlanWords words = page.words();
        Map<ClassId, String> tokens = desk.pages().tokens(page.unit().id());
        Div links = new Div();
        links.addClassName("kx-papers");
        for (PlanPaper.Kind kind : PlanPaper.Kind.values()) {
            Anchor link = new Anchor();
            String what =
                    kind == PlanPaper.Kind.POSTERS ? kind + (page.occasion().meal() ? ".meal" : ".gate") : kind.name();
            link.setText(words.text("staggering.paper." + what));
            link.setHref(paper(desk, page, sheet, tokens, kind), AttachmentType.INLINE);
            link.setTarget(AnchorTarget.BLANK);
            links.add(link);
        }
        if (sheet.writable() && !tokens.isEmpty()) {
            links.add(new Button(
                    words.text("staggering.links.renew"),
                    click -> Messages.confirm(
                            words.text("staggering.links.renew.question"),
                            words.text("staggering.links.renew.consequence", tokens.size()),
                            words.text("staggering.links.renew"),
                            () -> {
                                desk.pages().renew(page.unit().id());
                                page.refresh().run();
                            })));
        }
        return new Card(words.text("staggering.paper"), links);
    }

    private static DownloadHandler paper(
            PlanDesk desk, PlanPage page, PlanSheet sheet, Map<ClassId, String> tokens, PlanPaper.Kind kind) {
        return event -> {
            String made = page.words()
                    .text(
                            "staggering.paper.made",
                            Formats.in(page.words().locale())
                                    .moment(desk.clock().now()));
            PlanPaper paper = new PlanPaper(page, sheet, tokens, root((VaadinServletRequest) event.getRequest()), made);
            desk.exports()
                    .taken(new Exports.Export(
                            "print",
                            paper.title(),
                            page.scopeText(),
                            "",
                            sheet.slots().size()));
            paper.paper(kind).answer(event);
        };
    }

    /** As the reader's browser knows it, for the squares on the slips lead there. */
    private static String root(VaadinServletRequest request) {
        String whole = request.getRequestURL().toString();
        String path = request.getRequestURI();
        return whole.substring(0, whole.length() - path.length()) + request.getContextPath() + "/";
    }
}
