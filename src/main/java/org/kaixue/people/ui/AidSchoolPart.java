package org.kaixue.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.people.AidDraft;
import org.kaixue.people.AidRow;
import org.kaixue.people.PersonKind;

/** The aid teachers of a school: who is here, who is observed, who is still to come. */
final class AidSchoolPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CarePage page;
    private final transient List<AidRow> rows;

    AidSchoolPart(CarePage page) {
        this.page = page;
        this.rows = page.desk().aid().list(page.unit().id());
        addClassName("kx-stack");
        add(header(), list());
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(page.title());
        AidWords.tell(header, page, state ->
                (int) rows.stream().filter(row -> row.state() == state).count());
        if (page.writable()) {
            Button add = new Button(page.say("people.aid.add"), click -> form(null));
            add.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(add);
        }
        return header;
    }

    private Component list() {
        CareColumns shared = new CareColumns(page, Map.of());
        ColumnList<AidRow> columns = ColumnList.of(
                shared.name(AidRow::person),
                Column.<AidRow>text("state", "people.aid.column.state", row -> AidWords.state(page, row.state()))
                        .banded(row -> AidWords.band(row.state()))
                        .sortedBy(Comparator.comparing(AidRow::state)),
                shared.doing("", this::arrival),
                Column.date("expected", "people.aid.column.expected", row -> row.draft()
                        .expectedOn()),
                Column.date("arrived", "people.aid.column.arrived", row -> row.draft()
                        .arrivedOn()),
                Column.date("observed", "people.aid.column.observed", row -> row.draft()
                        .observedUntil()),
                Column.<AidRow>text("housing", "people.aid.column.housing", row -> row.draft()
                                .housing())
                        .wide(),
                shared.code(AidRow::person));
        var list = page.list(columns, rows)
                .whenEmpty(new EmptyState(
                        page.say("people.aid.none"), page.writable() ? page.say("people.aid.none.next") : ""));
        return page.writable() ? list.onOpen(this::form) : list;
    }

    /** Who arrives is entered by one touch. */
    private Component arrival(AidRow row) {
        if (row.draft().arrivedOn() != null) {
            return new Span();
        }
        Button arrived = new Button(
                page.say("people.aid.arrived"),
                click -> Messages.attempt(() -> keep(arrived(row.draft()), row.draft())));
        arrived.setAriaLabel(page.say("people.aid.arrived-of", page.name(row.person(), Map.of())));
        arrived.addClassName("kx-touch");
        return arrived;
    }

    private AidDraft arrived(AidDraft before) {
        LocalDate today = page.today();
        return new AidDraft(before.person(), before.expectedOn(), today, before.observedUntil(), before.housing());
    }

    private void keep(AidDraft draft, @Nullable AidDraft before) {
        page.done(page.say("people.aid.saved"), () -> page.desk().aid().keep(draft), () -> page.desk()
                .aid()
                .takeBack(draft.person(), before));
    }

    private void form(@Nullable AidRow known) {
        AidDraft before = known == null ? null : known.draft();
        FormDialog<AidDraft> form = new FormDialog<>(
                AidDraft.class,
                known == null ? page.say("people.aid.add") : page.name(known.person(), Map.of()),
                draft -> keep(draft, before == null ? kept(draft) : before));
        if (known == null) {
            form.field(
                    "person",
                    "people.care.column.name",
                    new PersonField(page, Map.of(), PersonKind.STAFF),
                    PersonField.converter());
        } else {
            form.conflict(() -> page.desk().aid().draft(known.person().id()).orElseGet(AidDraft::blank));
        }
        form.field("expectedOn", "people.aid.column.expected", Dates.picker())
                .field("arrivedOn", "people.aid.column.arrived", Dates.picker())
                .field("observedUntil", "people.aid.column.observed", Dates.picker())
                .field("housing", "people.aid.column.housing", new TextField())
                .open(before == null ? AidDraft.blank() : before);
    }

    /** Somebody may be added who is an aid teacher already. */
    private @Nullable AidDraft kept(AidDraft draft) {
        return page.desk().aid().draft(draft.person()).orElse(null);
    }
}
