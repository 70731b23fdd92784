package org.kaixue.staggering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Messages;
import org.kaixue.staggering.Arrangement;
import org.kaixue.staggering.PlanSheet;
import org.kaixue.staggering.Relief;
import org.kaixue.staggering.Sought;
import org.kaixue.staggering.Wanted;

/** Where nothing fits: the smallest changes that would make it fit, each with its price and one click to try it. */
final class ReliefCard extends Div {

    private static final long serialVersionUID = 1L;

    /** A search that has just found something keeps it before it stops. */
    private static final Duration TO_STOP = Duration.ofSeconds(10);

    private final transient PlanDesk desk;
    private final transient PlanPage page;
    private final transient PlanSheet sheet;

    ReliefCard(PlanDesk desk, PlanPage page, PlanSheet sheet, Sought sought) {
        this.desk = desk;
        this.page = page;
        this.sheet = sheet;
        PlanWords words = page.words();
        Div options = new Div();
        options.addClassName("kx-reliefs");
        for (Relief relief : sought.reliefs()) {
            Span what = new Span(words.relief(relief));
            Span end = new Span(words.text("staggering.relief.end", words.over(page.occasion(), relief.end())));
            end.addClassName("kx-muted");
            Section option = new Section(what, end);
            if (desk.mayChange(page.unit().id())) {
                option.add(new Button(words.text("staggering.relief.try"), click -> use(relief)));
            }
            options.add(option);
        }
        String how = words.text(
                sought.reliefs().isEmpty()
                        ? "staggering.reliefs.none." + PlanWords.kind(page.occasion())
                        : "staggering.reliefs.what");
        add(new Card(words.text("staggering.reliefs"), new Paragraph(how), options));
    }

    private void use(Relief relief) {
        Messages.attempt(() -> {
            Arrangement before = desk.arrangements().relieve(page.unit().id(), page.occasion(), relief.steps());
            desk.seek(page, Wanted.all());
            Messages.undo(
                    page.words().text("staggering.relief.used", page.words().relief(relief)), () -> {
                        desk.search(page.unit().id(), page.occasion()).ifPresent(work -> work.stop(TO_STOP));
                        desk.arrangements().restore(page.unit().id(), page.occasion(), relief.steps(), before);
                        desk.discardDraftsSince(page, sheet);
                        page.refresh().run();
                    });
        });
    }
}
