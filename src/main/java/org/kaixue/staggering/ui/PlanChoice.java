package org.kaixue.staggering.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.kaixue.staggering.PlanRow;
import org.kaixue.staggering.PlanSheet;

/** The published plan and the drafts to choose from, each with what it comes to. */
final class PlanChoice extends Nav {

    private static final long serialVersionUID = 1L;

    PlanChoice(PlanPage page, PlanSheet sheet) {
        PlanWords words = page.words();
        addClassName("kx-plans");
        getElement().setAttribute("aria-label", words.text("staggering.plans"));
        for (PlanRow plan : sheet.plans()) {
            Anchor link = new Anchor(page.of(plan.id()).href());
            Span name = new Span(words.plan(plan));
            name.addClassName("kx-plan-name");
            Span state = new Span(words.text("staggering.state." + plan.state()));
            state.addClassNames("kx-badge", plan.draft() ? "kx-unknown" : "kx-green");
            Span comes = new Span(words.text(
                    "staggering.plan.comes-to." + PlanWords.kind(page.occasion()),
                    words.over(page.occasion(), plan.measures().end()),
                    words.waiting(plan.measures().queue()),
                    words.number(plan.measures().peak())));
            comes.addClassName("kx-muted");
            link.add(new Div(name, state), comes);
            if (plan.equals(sheet.shown())) {
                link.addClassName("kx-chosen");
                link.getElement().setAttribute("aria-current", "true");
            }
            add(link);
        }
        setVisible(!sheet.plans().isEmpty());
    }
}
