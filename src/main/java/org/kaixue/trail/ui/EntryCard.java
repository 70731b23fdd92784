package org.kaixue.trail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.RecordTrail;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.trail.Difference;
import org.kaixue.trail.Difference.Line;
import org.kaixue.trail.TrailRow;

/** One entry with all that it says; the values that changed are marked on both sides. */
record EntryCard(TrailRow row, TrailWords words, Address list) {

    private static final String BEFORE = "trail.column.before";
    private static final String AFTER = "trail.column.after";

    Card card() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("kx-slip");
        fact(facts, "trail.column.at", new Span(Formats.in(words.locale()).moment(row.at())));
        fact(facts, "trail.column.actor", new Span(row.actor()));
        fact(facts, "trail.column.address", text(row.address()));
        fact(facts, "trail.column.record", record());
        fact(
                facts,
                "trail.column.unit",
                text(row.unit() == null ? null : row.unit().in(words.locale())));
        fact(facts, "trail.column.reason", text(row.reason()));
        fact(facts, "trail.column.outcome", outcome());
        Card card = new Card(words.action(row), facts).actions(links());
        if (!row.difference().lines().isEmpty()) {
            card.add(values(row.difference()));
        }
        return card;
    }

    private StatusBadge outcome() {
        return StatusBadge.worded(row.refused() ? Band.RED : Band.GREEN, words.outcome(row));
    }

    private Component record() {
        Address page = words.page(row);
        String name = words.record(row);
        return page == null ? new Span(name) : new Anchor(page.href(), name);
    }

    private Component[] links() {
        Anchor close = new Anchor(list.href(), words.text("trail.close"));
        if (row.record() == null) {
            return new Component[] {close};
        }
        Address all = RecordTrail.of(row.kind(), row.record());
        return new Component[] {new Anchor(all.href(), words.text("trail.all-of-record")), close};
    }

    /** The values side by side; one side alone of a record that is new or gone. */
    private Component values(Difference difference) {
        NativeTable table = new NativeTable();
        table.addClassName("kx-table");
        List<String> sides = sides(difference);
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell().setText(words.text("trail.column.value"));
        sides.forEach(side -> head.addHeaderCell().setText(words.text(side)));
        for (Line line : difference.lines()) {
            NativeTableRow cells = table.getBody().addRow();
            cells.addHeaderCell().setText(words.values().name(line.name()));
            sides.forEach(side -> cells.addDataCell()
                    .add(value(line, side.equals(BEFORE) ? line.before() : line.after(), sides.size() == 2)));
        }
        Div frame = new Div(table);
        frame.addClassName("kx-scroll");
        return frame;
    }

    private static List<String> sides(Difference difference) {
        if (difference.bothSides()) {
            return List.of(BEFORE, AFTER);
        }
        return List.of(difference.lines().getFirst().after() == null ? BEFORE : AFTER);
    }

    private Span value(Line line, @Nullable String value, boolean compared) {
        Span span = new Span(words.values().value(line, value));
        span.setClassName("kx-changed", compared && line.changed());
        return span;
    }

    private static @Nullable Component text(@Nullable String text) {
        return text == null ? null : new Span(text);
    }

    private void fact(DescriptionList list, String key, @Nullable Component value) {
        if (value != null) {
            DescriptionList.Description description = new DescriptionList.Description();
            description.add(value);
            list.add(new DescriptionList.Term(words.text(key)), description);
        }
    }
}
