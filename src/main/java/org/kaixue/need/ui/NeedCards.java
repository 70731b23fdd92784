package org.kaixue.need.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.kaixue.common.ui.Card;
import org.kaixue.need.Blocker;
import org.kaixue.need.NeedExplanation;

/** Why a school needs what it needs. */
record NeedCards(NeedExplanation explained, SupplyWords words, NormWords norms) {

    /** Each factor with its source and date, and the figures it was made from. */
    Card why() {
        NeedFormula formula = new NeedFormula(explained, words, norms);
        Card card = new Card(words.text("need.ui.why"));
        if (formula.lines().isEmpty()) {
            card.add(new Paragraph(words.text("need.ui.why.no-norm")));
            return card;
        }
        Paragraph inWords = new Paragraph(formula.inWords());
        inWords.addClassName("kx-formula");
        card.add(inWords);
        formula.lines().forEach(line -> card.add(factor(line)));
        Paragraph day =
                new Paragraph(words.text("need.ui.why.day", words.formats().date(explained.referenceDay())));
        day.addClassName("kx-muted");
        card.add(day);
        return card;
    }

    private Component factor(NeedFormula.Line line) {
        Div factor = new Div();
        factor.addClassName("kx-factor");
        Span counted = new Span(line.counted());
        counted.addClassName("kx-factor-name");
        Span sum = new Span(product(line));
        sum.addClassName("kx-factor-sum");
        Span amount = new Span(line.amount());
        amount.addClassName("kx-factor-amount");
        factor.add(counted, sum, amount);
        Blocker missing = line.missing();
        if (missing != null) {
            factor.add(mend(missing));
        }
        Span source = new Span(words.text("need.ui.why.norm", line.norm(), line.validity()));
        source.addClassName("kx-factor-source");
        factor.add(source);
        if (!line.madeFrom().isEmpty()) {
            factor.add(madeFrom(line.madeFrom()));
        }
        return factor;
    }

    private static String product(NeedFormula.Line line) {
        String value = line.value().isEmpty() ? "?" : line.value();
        return line.days().isEmpty() ? value + " × " + line.rate() : value + " × " + line.rate() + " × " + line.days();
    }

    private Component mend(Blocker missing) {
        Anchor link = new Anchor(
                GapRows.mend(explained.school(), missing).href(),
                words.text("need.ui.blocker." + missing) + words.space() + words.text("need.ui.gaps.mend"));
        link.addClassName("kx-mend");
        return link;
    }

    private Component madeFrom(List<NeedFormula.Entry> entries) {
        UnorderedList list = new UnorderedList();
        for (NeedFormula.Entry entry : entries) {
            list.add(new ListItem(new Span(entry.name()), new Span(entry.value()), new Span(entry.since())));
        }
        NativeDetails details = new NativeDetails(words.text("need.ui.why.made-from", entries.size()), list);
        details.addClassName("kx-made-from");
        return details;
    }
}
