package org.kaixue.staggering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.solver.Conflict;
import org.kaixue.solver.Measures;
import org.kaixue.staggering.Cost;
import org.kaixue.staggering.Occasion;
import org.kaixue.staggering.PlanRow;
import org.kaixue.staggering.PlanSheet;
import org.kaixue.staggering.Standing;

/** The cards beside the board. */
final class PlanCards {

    private PlanCards() {}

    /** How good a value is, in words; null where it is not said. */
    @FunctionalInterface
    private interface Proof {
        @Nullable
        String of(int value, @Nullable Integer best, String bestText);
    }

    /** What the plan comes to, each with its bound. */
    static Card measures(PlanWords words, PlanSheet sheet, PlanRow shown) {
        Standing standing = sheet.standing();
        Measures now = standing == null ? shown.measures() : standing.measures();
        PlanRow.Best best = shown.best();
        Occasion occasion = sheet.setup().occasion();
        boolean meal = occasion.meal();
        // Of a plan that does not hold nothing is proved.
        Proof proof = standing == null || standing.holds() ? words::proof : (value, bound, text) -> null;
        Div lines = new Div();
        lines.addClassName("kx-measures");
        Integer end = best.end();
        line(
                lines,
                words.text("staggering.measure.end"),
                words.text(
                        "staggering.from-to",
                        words.at(occasion, sheet.setup().window().begins()),
                        words.over(occasion, now.end())),
                proof.of(now.end(), end, end == null ? "" : words.over(occasion, end)));
        Integer queue = best.queue();
        if (!occasion.inHalfDays()) {
            line(
                    lines,
                    words.text("staggering.measure.queue"),
                    words.waiting(now.queue()),
                    proof.of(now.queue(), queue, queue == null ? "" : words.waiting(queue)));
        }
        Integer peak = best.peak();
        line(
                lines,
                words.text("staggering.measure.peak." + PlanWords.kind(occasion)),
                meal
                        ? words.text(
                                "staggering.of-seats",
                                words.number(now.peak()),
                                words.number(sheet.setup().usable()))
                        : words.number(now.peak()),
                proof.of(now.peak(), peak, peak == null ? "" : words.number(peak)));
        Integer changes = shown.changes();
        if (shown.draft() && changes != null) {
            Integer fewest = best.changes();
            line(
                    lines,
                    words.text("staggering.measure.changes"),
                    words.text("staggering.classes", changes),
                    proof.of(changes, fewest, fewest == null ? "" : words.number(fewest)));
        }
        if (meal) {
            line(
                    lines,
                    words.text("staggering.measure.free-again"),
                    words.at(occasion, now.end() + sheet.known().rules().disinfectionMinutes()),
                    words.text("staggering.measure.disinfection"));
        }
        return new Card(words.text("staggering.this-plan"), lines);
    }

    static Card conflicts(PlanWords words, PlanSheet sheet, Standing standing) {
        if (standing.holds()) {
            return new Card(
                    words.text("staggering.conflicts"),
                    new Paragraph(StatusBadge.worded(Band.GREEN, words.text("staggering.conflicts.none"))));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("kx-conflicts");
        for (Conflict conflict : standing.conflicts()) {
            list.add(new ListItem(words.conflict(conflict, sheet.setup(), sheet.known())));
        }
        return new Card(
                words.text("staggering.conflicts.count", standing.conflicts().size()), list);
    }

    static Card room(PlanWords words, PlanSheet sheet) {
        String which = (sheet.room() > 0 ? "more." : "full.")
                + PlanWords.kind(sheet.setup().occasion());
        return new Card(
                words.text("staggering.room"),
                new Paragraph(words.text("staggering.room." + which, words.number(sheet.room()))));
    }

    /** What a move would cost, before it is made. */
    static Card cost(PlanWords words, PlanSheet sheet, Cost cost, Runnable apply, Runnable leave) {
        UnorderedList list = new UnorderedList();
        list.addClassName("kx-conflicts");
        for (Conflict conflict : cost.arising()) {
            list.add(new ListItem(words.conflict(conflict, sheet.setup(), sheet.known())));
        }
        Button yes = new Button(words.text("staggering.cost.apply"), click -> apply.run());
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        Button no = new Button(words.text("staggering.cost.leave"), click -> leave.run());
        Div buttons = new Div(yes, no);
        buttons.addClassName("kx-choice");
        Occasion occasion = sheet.setup().occasion();
        Div said = new Div();
        said.add(change(
                words.text("staggering.column.end"),
                cost.before().end(),
                cost.after().end(),
                minute -> words.over(occasion, minute)));
        if (!occasion.inHalfDays()) {
            said.add(change(
                    words.text("staggering.measure.queue"),
                    cost.before().queue(),
                    cost.after().queue(),
                    words::waiting));
        }
        said.add(change(
                words.text("staggering.measure.peak-short"),
                cost.before().peak(),
                cost.after().peak(),
                words::number));
        said.getElement().setAttribute("role", "status");
        if (cost.arising().isEmpty()) {
            said.add(StatusBadge.worded(
                    Band.GREEN,
                    cost.settled() > 0
                            ? words.text("staggering.cost.settles", cost.settled())
                            : words.text("staggering.cost.none")));
        } else {
            said.add(StatusBadge.worded(
                    Band.RED,
                    words.text("staggering.cost.arising", cost.arising().size())));
        }
        said.addClassName("kx-cost");
        String name = sheet.setup().group(cost.move().group()).map(words::group).orElse("");
        String place =
                sheet.setup().spot(cost.move().to().place()).map(words::spot).orElse("");
        Card card = new Card(
                words.text(
                        "staggering.cost.title",
                        name,
                        words.at(occasion, cost.move().to().start()),
                        place),
                said,
                list,
                buttons);
        card.addClassName("kx-trying");
        return card;
    }

    private static void line(Div lines, String label, String value, @Nullable String proof) {
        Span name = new Span(label);
        name.addClassName("kx-muted");
        Span figure = new Span(value);
        figure.addClassName("kx-number");
        Div line = new Div(name, figure);
        if (proof != null) {
            Span small = new Span(proof);
            small.addClassNames("kx-proof", "kx-muted");
            line.add(small);
        }
        lines.add(line);
    }

    private static Component change(String label, int before, int after, IntFunction<String> say) {
        Span name = new Span(label);
        name.addClassName("kx-muted");
        Span value = new Span(before == after ? say.apply(after) : say.apply(before) + " → " + say.apply(after));
        value.addClassName("kx-number");
        return new Div(name, value);
    }
}
