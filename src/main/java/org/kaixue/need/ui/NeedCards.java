package org.kaixue.need.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.need.Blocker;
import org.kaixue.need.NeedExplanation;

/** Why a school needs what it needs, and how its store goes. */
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

    /** The store by expiry, in the order in which it is used. */
    Card store() {
        Card card = new Card(words.text("need.ui.store"));
        List<HoldingRows.Row> rows = new HoldingRows(explained, words).rows();
        if (rows.isEmpty()) {
            card.add(new Paragraph(words.text("need.ui.store.empty")));
            return card;
        }
        NativeTable table = new NativeTable();
        table.addClassName("kx-table");
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell().setText(words.text("need.ui.store.expires"));
        for (String key : List.of("need.ui.store.quantity", "need.ui.usable", "need.ui.unusable")) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(words.text(key));
            cell.addClassName("kx-number");
        }
        head.addHeaderCell().setText(words.text("need.ui.store.state"));
        for (HoldingRows.Row row : rows) {
            NativeTableRow cells = table.getBody().addRow();
            cells.addHeaderCell().setText(row.expires());
            for (String quantity : List.of(row.quantity(), row.usable(), row.unused())) {
                NativeTableCell cell = cells.addDataCell();
                cell.setText(quantity);
                cell.addClassName("kx-number");
            }
            cells.addDataCell().add(new StatusBadge(row.band(), row.state()));
        }
        Div frame = new Div(table);
        frame.addClassName("kx-scroll");
        card.add(frame);
        return card;
    }
}
