package org.kaixue.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.organisation.ClassId;
import org.kaixue.people.AwayDraft;
import org.kaixue.people.AwayReason;
import org.kaixue.people.AwayRow;
import org.kaixue.people.PersonKind;

/** A school's not-returned list: one touch when somebody is back, and the word that the list is whole. */
final class AwaySchoolPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "kind";

    private final transient CarePage page;
    private final transient List<AwayRow> rows;
    private final transient Optional<LocalDate> checkedOn;
    private final transient Map<ClassId, Bilingual> classes;

    AwaySchoolPart(CarePage page) {
        this.page = page;
        this.rows = page.desk().returns().list(page.unit().id(), page.term());
        this.checkedOn = page.desk().returns().checkedOn(page.unit().id(), page.term());
        this.classes = page.desk().classes().of(page.unit().id());
        addClassName("kx-stack");
        add(header(), list());
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(page.title());
        long overdue = rows.stream().filter(AwayRow::overdue).count();
        if (overdue > 0) {
            header.answer(Band.RED, page.say("people.away.answer.overdue", overdue));
        }
        if (checkedOn.isEmpty()) {
            header.answer(Band.AMBER, page.say("people.away.answer.unchecked"));
        }
        if (!rows.isEmpty()) {
            header.answer(
                    page.say("people.away.answer", rows.size(), count(PersonKind.PUPIL), count(PersonKind.STAFF)));
        } else if (checkedOn.isPresent()) {
            header.answer(Band.GREEN, page.say("people.away.answer.all-back"));
        }
        checkedOn.ifPresent(day -> header.answer(page.say("people.away.answer.checked", page.date(day))));
        if (page.writable()) {
            if (!checkedOn.equals(Optional.of(page.today()))) {
                header.actions(new Button(page.say("people.away.check"), click -> Messages.attempt(this::check)));
            }
            Button add = new Button(page.say("people.away.add"), click -> form(null));
            add.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(add);
        }
        return header;
    }

    private long count(PersonKind kind) {
        return rows.stream().filter(row -> row.person().kind() == kind).count();
    }

    private void check() {
        page.done(
                page.say("people.away.checked"),
                () -> page.desk().returns().check(page.unit().id(), page.term(), page.today()),
                () -> page.desk().returns().check(page.unit().id(), page.term(), checkedOn.orElse(null)));
    }

    private Component list() {
        Optional<PersonKind> kind = page.chosen(KIND, PersonKind.values());
        List<AwayRow> shown = rows.stream()
                .filter(row -> kind.map(one -> row.person().kind() == one).orElse(true))
                .toList();
        CareColumns shared = new CareColumns(page, classes);
        ColumnList<AwayRow> columns = ColumnList.of(
                shared.name(AwayRow::person),
                shared.doing(page.say("people.away.state"), this::button),
                Column.<AwayRow>date("expected", "people.away.column.expected", AwayRow::expectedOn)
                        .banded(row -> row.overdue() ? Band.RED : null),
                Column.<AwayRow>text("reason", "people.away.column.reason", this::reason)
                        .wide(),
                Column.<AwayRow>text("place", "people.away.column.place", AwayRow::place),
                shared.clazz(AwayRow::person),
                shared.kind(AwayRow::person),
                shared.code(AwayRow::person));
        var list = page.list(columns, shown)
                .whenEmpty(new EmptyState(
                        page.say("people.away.none"), page.writable() ? page.say("people.away.none.next") : ""))
                .tools(kinds(kind));
        return page.writable() ? list.onOpen(this::form) : list;
    }

    private Choice kinds(Optional<PersonKind> chosen) {
        Choice choice = new Choice();
        Address all = page.address().without(KIND);
        choice.option(page.say("people.care.all") + " " + rows.size(), all, chosen.isEmpty());
        for (PersonKind kind : PersonKind.values()) {
            choice.option(
                    page.say("people.kind." + kind.name()) + " " + count(kind),
                    all.with(KIND, kind.name()),
                    chosen.filter(kind::equals).isPresent());
        }
        return choice;
    }

    private String reason(AwayRow row) {
        String reason = page.say("people.away.reason." + row.reason().name());
        return row.words() == null ? reason : page.say("people.away.reason-words", reason, row.words());
    }

    private Button button(AwayRow row) {
        Button back = new Button(page.say("people.away.back"), click -> Messages.attempt(() -> back(row)));
        back.setAriaLabel(page.say("people.away.back-of", page.name(row.person(), classes)));
        back.addClassName("kx-touch");
        return back;
    }

    private void back(AwayRow row) {
        page.done(
                page.say("people.away.is-back", row.person().maskedName()),
                () -> page.desk().returns().returned(row.person().id(), page.term()),
                () -> page.desk().returns().notReturned(row.person().id(), page.term()));
    }

    private void form(@Nullable AwayRow known) {
        AwayDraft before = known == null ? null : known.draft();
        Select<AwayReason> reason = new Select<>();
        reason.setItems(AwayReason.values());
        reason.setItemLabelGenerator(one -> page.say("people.away.reason." + one.name()));
        FormDialog<AwayDraft> form = new FormDialog<>(
                AwayDraft.class,
                known == null ? page.say("people.away.add") : page.name(known.person(), classes),
                draft -> page.done(
                        page.say("people.away.saved"),
                        () -> page.desk().returns().note(page.term(), draft),
                        () -> page.desk().returns().takeBack(draft.person(), page.term(), before)));
        if (known == null) {
            form.field(
                    "person", "people.care.column.name", new PersonField(page, classes, null), PersonField.converter());
        } else {
            form.conflict(() -> latest(known));
        }
        form.field("reason", "people.away.column.reason", reason)
                .field("words", "people.away.words", new TextField())
                .field("place", "people.away.column.place", new TextField())
                .field("expectedOn", "people.away.column.expected", Dates.picker())
                .open(before == null ? AwayDraft.blank() : before);
    }

    /** What the list says of the person now; null if he is not on it any more. */
    private AwayDraft latest(AwayRow known) {
        return page.desk().returns().list(page.unit().id(), page.term()).stream()
                .filter(row -> row.person().id().equals(known.person().id()))
                .map(AwayRow::draft)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("people.away.back-already"));
    }
}
