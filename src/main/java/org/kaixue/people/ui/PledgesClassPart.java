package org.kaixue.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonKind;
import org.kaixue.people.PledgeCount;
import org.kaixue.people.PledgeKind;
import org.kaixue.people.PledgeRow;

/** Who of a class, or of the staff, has signed: all but some at once, and one person by one touch. */
final class PledgesClassPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CarePage page;
    private final transient PledgeCount of;
    private final transient List<PledgeRow> rows;
    private final transient List<PledgeKind> kinds;
    private final Span sum = new Span();

    PledgesClassPart(CarePage page, String name, PledgeCount of, Address back) {
        this.page = page;
        this.of = of;
        this.rows = page.desk().pledges().people(page.unit().id(), of.clazz(), page.term());
        PersonKind kind = of.clazz() == null ? PersonKind.STAFF : PersonKind.PUPIL;
        this.kinds = Arrays.stream(PledgeKind.values())
                .filter(one -> one.of() == kind)
                .toList();
        addClassName("kx-stack");
        PageHeader header = new PageHeader(name).crumb(page.title(), back);
        if (page.writable()) {
            kinds.forEach(one -> header.actions(all(one)));
        }
        header.actions(PrintButton.create());
        sum.getElement().setAttribute("role", "status");
        add(header, new Card(page.title(), new Div(sum), table()));
        tell(rows);
    }

    private Button all(PledgeKind kind) {
        PledgeExceptions exceptions = new PledgeExceptions(page, kind, rows);
        Button all = new Button(
                page.say("people.pledge.all." + kind.name()),
                click -> exceptions.open(except -> signAllBut(kind, except)));
        all.setEnabled(!exceptions.none());
        return all;
    }

    private void signAllBut(PledgeKind kind, Set<PersonId> except) {
        Set<PersonId> signed =
                new HashSet<>(page.desk().pledges().signAll(page.unit().id(), of.clazz(), page.term(), kind, except));
        page.done(page.say("people.pledge.all-signed", signed.size()), () -> {}, () -> page.desk()
                .pledges()
                .unsign(page.unit().id(), page.term(), kind, signed));
    }

    private Div table() {
        NativeTable table = new NativeTable();
        table.addClassNames("kx-table", "kx-pledges");
        NativeTableRow head = table.getHead().addRow();
        heading(head, page.say("people.care.column.name"));
        kinds.forEach(kind -> heading(head, page.say("people.pledge.kind." + kind.name())));
        rows.forEach(row -> line(table, row));
        Div frame = new Div(table);
        frame.addClassName("kx-scroll");
        return frame;
    }

    private static void heading(NativeTableRow head, String text) {
        NativeTableHeaderCell cell = head.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", "col");
    }

    private void line(NativeTable table, PledgeRow row) {
        NativeTableRow line = table.getBody().addRow();
        NativeTableHeaderCell name = line.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        Span code = new Span(row.person().code());
        code.addClassName("kx-muted");
        name.add(new Span(row.person().maskedName()), code);
        kinds.forEach(kind -> line.addDataCell().add(box(row, kind)));
    }

    private Checkbox box(PledgeRow row, PledgeKind kind) {
        Checkbox box = new Checkbox(row.signed().contains(kind));
        box.setAriaLabel(page.say(
                "people.pledge.signed-by",
                page.say("people.pledge.kind." + kind.name()),
                row.person().maskedName() + " " + row.person().code()));
        box.setReadOnly(!page.writable());
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep(row, kind, box, change.getValue());
            }
        });
        return box;
    }

    /** Kept at once; what is refused is not shown as kept. */
    private void keep(PledgeRow row, PledgeKind kind, Checkbox box, boolean signed) {
        Set<PersonId> one = Set.of(row.person().id());
        try {
            if (signed) {
                page.desk().pledges().sign(page.unit().id(), page.term(), kind, one);
            } else {
                page.desk().pledges().unsign(page.unit().id(), page.term(), kind, one);
            }
        } catch (RuleViolation refused) {
            box.setValue(!signed);
            Messages.refused(refused);
        }
        tell(page.desk().pledges().people(page.unit().id(), of.clazz(), page.term()));
    }

    private void tell(List<PledgeRow> now) {
        StringBuilder sentence = new StringBuilder();
        for (PledgeKind kind : kinds) {
            long signed =
                    now.stream().filter(row -> row.signed().contains(kind)).count();
            sentence.append(
                    page.say("people.pledge.sum", page.say("people.pledge.kind." + kind.name()), signed, now.size()));
        }
        sum.setText(sentence.toString());
    }
}
