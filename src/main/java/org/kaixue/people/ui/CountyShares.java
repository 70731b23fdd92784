package org.kaixue.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.organisation.UnitNode;
import org.kaixue.people.RoundEntry;

/** How far each county is in a screening round: schools that answered, and people who were checked. */
final class CountyShares extends Div {

    private static final long serialVersionUID = 1L;
    private static final String NUMBER = "kx-number";

    private final transient CarePage page;
    private final transient List<RoundEntry> entries;
    private final NativeTable table = new NativeTable();

    CountyShares(CarePage page, List<RoundEntry> entries) {
        this.page = page;
        this.entries = entries;
        table.addClassName("kx-table");
        NativeTableRow head = table.getHead().addRow();
        heading(head, "people.care.column.county", false);
        heading(head, "people.round.tile.missing", true);
        heading(head, "people.round.tile.entered", true);
        heading(head, "people.round.column.expected", true);
        heading(head, "people.round.column.checked", true);
        heading(head, "people.round.column.share", true);
        page.desk().units().tree().children(page.unit().id()).forEach(this::line);
        Div frame = new Div(table);
        frame.addClassName("kx-scroll");
        frame.getElement().setAttribute("tabindex", "0");
        add(new Card(page.say("people.round.counties"), frame));
    }

    private void heading(NativeTableRow head, String key, boolean number) {
        NativeTableHeaderCell cell = head.addHeaderCell();
        cell.setText(page.say(key));
        cell.getElement().setAttribute("scope", "col");
        if (number) {
            cell.addClassName(NUMBER);
        }
    }

    private void line(UnitNode county) {
        List<RoundEntry> own = entries.stream()
                .filter(entry -> county.id().equals(page.node(entry.school()).parent()))
                .toList();
        List<RoundEntry> entered =
                own.stream().filter(entry -> entry.numbers() != null).toList();
        int missing = own.size() - entered.size();
        boolean overdue = own.stream().anyMatch(entry -> entry.state() == RoundEntry.State.OVERDUE);
        int expected = sum(entered, true);
        int checked = sum(entered, false);
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(new Anchor(
                page.address().without("state").with("unit", county.code()).href(),
                county.name().in(page.locale())));
        NativeTableCell gap = row.addDataCell();
        gap.addClassName(NUMBER);
        gap.add(missing == 0 ? new Span("0") : new StatusBadge(overdue ? Band.RED : Band.AMBER, page.number(missing)));
        number(row, page.number(entered.size()));
        number(row, expected == 0 ? page.say("people.care.unknown") : page.number(expected));
        number(row, expected == 0 ? page.say("people.care.unknown") : page.number(checked));
        number(row, expected == 0 ? "" : PledgeAnswer.share(page, checked, expected));
    }

    private static int sum(List<RoundEntry> entered, boolean expected) {
        return entered.stream()
                .map(RoundEntry::numbers)
                .filter(Objects::nonNull)
                .mapToInt(numbers -> expected ? numbers.expected() : numbers.checked())
                .sum();
    }

    private static void number(NativeTableRow row, String text) {
        NativeTableCell cell = row.addDataCell();
        cell.setText(text);
        cell.addClassName(NUMBER);
    }
}
