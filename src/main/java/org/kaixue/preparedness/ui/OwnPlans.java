package org.kaixue.preparedness.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.preparedness.EmergencyPost;
import org.kaixue.preparedness.PlanId;
import org.kaixue.preparedness.PlanKind;
import org.kaixue.preparedness.PlanStanding;
import org.kaixue.preparedness.UnitStanding;

/** Both plans of one unit side by side: how each stands, and what is to be done next. */
final class OwnPlans extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PreparednessDesk desk;
    private final transient PlansPage page;
    private final transient PlanWords words;
    private final boolean writes;

    OwnPlans(PreparednessDesk desk, PlansPage page) {
        this.desk = desk;
        this.page = page;
        this.words = page.words();
        this.writes = desk.drafts().mayWrite(page.unit().id());
        addClassNames("kx-columns", "kx-prep-own");
        page.rows().stream()
                .filter(row -> row.unit().id().equals(page.unit().id()))
                .findFirst()
                .ifPresent(this::cards);
    }

    private void cards(UnitStanding own) {
        for (PlanKind kind : PlanKind.values()) {
            add(card(own.of(kind)));
        }
    }

    private Card card(PlanStanding plan) {
        Card card = new Card(words.kind(plan.kind()), words.badge(plan.standing()));
        card.add(new Paragraph(words.text("preparedness.about." + plan.kind())));
        PlanStanding.Brief inForce = plan.inForce();
        PlanStanding.Brief open = plan.open();
        if (inForce != null) {
            card.add(line(
                    "preparedness.line.in-force", words.version(inForce.number()), words.date(inForce.reviewBy())));
        }
        if (open != null) {
            card.add(line("preparedness.line.open", words.version(open.number()), words.state(open.state())));
        }
        PlanStanding.Brief shown = plan.shown();
        if (plan.kind() == PlanKind.EMERGENCY && shown != null) {
            card.add(posts(shown.posts()));
        }
        Div next = new Div(next(plan).toArray(Component[]::new));
        next.addClassName("kx-prep-next");
        card.add(next);
        return card;
    }

    /** Who does what in an emergency, as the school's plan names them. */
    static Optional<Card> posts(PreparednessDesk desk, PlansPage page) {
        return page.rows().stream()
                .filter(row -> row.unit().id().equals(page.unit().id()))
                .findFirst()
                .map(row -> row.emergency().shown())
                .map(shown -> new Card(
                        page.words().text("preparedness.posts"),
                        PostsTable.of(
                                page.words(), desk.plans().record(shown.id()).posts())));
    }

    private Component posts(int held) {
        int all = EmergencyPost.values().length;
        String sentence = words.text("preparedness.line.posts", held, all);
        return new Paragraph(held == all ? new Span(sentence) : StatusBadge.worded(Band.RED, sentence));
    }

    private Paragraph line(String key, String what, String how) {
        return new Paragraph(words.text(key, what, how));
    }

    private List<Component> next(PlanStanding plan) {
        List<Component> next = new ArrayList<>();
        Address address = PlansPage.plan(page.unit(), plan.kind());
        if (plan.open() != null) {
            next.add(link(
                    writes && plan.open().state().editable() ? "preparedness.next.go-on" : "preparedness.next.look",
                    address));
        } else if (writes && plan.inForce() != null) {
            next.add(button("preparedness.next.renew", plan.standing().band() != Band.GREEN, () -> renew(plan.kind())));
        } else if (writes) {
            next.add(button("preparedness.next.begin", true, () -> new PlanDialogs(desk, words)
                    .begin(page.unit(), plan.kind())));
        }
        if (plan.inForce() != null) {
            next.add(link("preparedness.next.open", address.with(PlanPage.VERSION, number(plan.inForce()))));
        }
        if (plan.inForce() == null && plan.open() == null && !writes) {
            next.add(new Span(words.text("preparedness.next.nothing")));
        }
        return next;
    }

    private static @Nullable String number(PlanStanding.Brief version) {
        return String.valueOf(version.number());
    }

    private Button button(String key, boolean first, Runnable work) {
        Button button = new Button(words.text(key), click -> Messages.attempt(work));
        if (first) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private void renew(PlanKind kind) {
        PlanId id = desk.drafts().renew(page.unit().id(), kind);
        getUI().ifPresent(ui -> PlansPage.plan(page.unit(), kind).open(ui));
        Messages.saved(words.text(
                "preparedness.renewed", desk.plans().record(id).plan().number()));
    }

    private Anchor link(String key, Address address) {
        Anchor link = new Anchor(address.href(), words.text(key));
        link.addClassName("kx-button");
        return link;
    }
}
