package org.kaixue.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import org.kaixue.common.Formats;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.organisation.ClassRow;
import org.kaixue.organisation.DeclaredRow;
import org.kaixue.organisation.SchoolType;

/** A school's staff and classes with what holds today and what is to come, and everything that was ever declared. */
class HeadcountsPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SchoolDesk desk;
    private final transient SchoolDesk.Visit visit;
    private final transient ClassWords words;
    private final transient ClassDialogs dialogs;
    private final transient List<DeclaredRow> declared;

    HeadcountsPart(SchoolDesk desk, SchoolDesk.Visit visit, Texts texts) {
        this.desk = desk;
        this.visit = visit;
        this.words = new ClassWords(texts);
        this.dialogs = new ClassDialogs(desk, visit, texts);
        this.declared = desk.headcounts().history(visit.school().id());
        addClassName("kx-stack");
        add(staff(), classes(), new Card(getTranslation("organisation.headcount.history"), history()));
    }

    private Card staff() {
        DeclaredRow now = declared.stream()
                .filter(row -> row.of() == null && row.state() == DeclaredRow.State.HOLDS)
                .findFirst()
                .orElse(null);
        Formats formats = Formats.in(getLocale());
        Card card = new Card(
                getTranslation("organisation.column.staff"),
                new Paragraph(
                        now == null
                                ? getTranslation("organisation.staff.none")
                                : getTranslation(
                                        "organisation.staff.now",
                                        formats.number(now.count()),
                                        formats.date(now.from()))));
        if (visit.writable()) {
            card.actions(new Button(
                    getTranslation("organisation.staff.declare"),
                    click -> dialogs.staff(now == null ? 0 : now.count())));
        }
        return card;
    }

    private Card classes() {
        String title = getTranslation("organisation.column.classes");
        DataList<ClassRow> list = desk.lists()
                .of(
                        ColumnList.of(
                                Column.<ClassRow>text("class", "organisation.class", words::name)
                                        .wide()
                                        .sortedBy(Comparator.comparing(ClassRow::stage)
                                                .thenComparing(ClassRow::grade)
                                                .thenComparing(ClassRow::number)),
                                Column.number("pupils", "organisation.column.pupils", ClassRow::pupils),
                                Column.number("boarders", "organisation.column.boarders", ClassRow::boarders),
                                Column.date("from", "organisation.from", ClassRow::from),
                                Column.text("next", "organisation.headcount.state.TO_COME", words::next)),
                        desk.classes().rows(visit.school().id(), visit.term()))
                .named("class")
                .titled(title)
                .scoped(visit.school().name().in(getLocale()))
                .sortedBy("class", false)
                .whenEmpty(new EmptyState(
                        getTranslation("organisation.class.none"), getTranslation("organisation.class.none.next")));
        Card card = new Card(title, visit.writable() ? list.onOpen(dialogs::declare) : list);
        SchoolType type = visit.school().type();
        if (visit.writable() && type != null) {
            card.actions(new Button(getTranslation("organisation.class.add"), click -> dialogs.add(type)));
        }
        return card;
    }

    private DataList<DeclaredRow> history() {
        DataList<DeclaredRow> list = desk.lists()
                .of(
                        ColumnList.of(
                                Column.<DeclaredRow>moment(
                                        "entered", "organisation.entered-at", DeclaredRow::enteredAt),
                                Column.text("by", "organisation.entered-by", DeclaredRow::enteredBy),
                                Column.<DeclaredRow>text("what", "organisation.class", words::about)
                                        .wide(),
                                Column.date("from", "organisation.from", DeclaredRow::from),
                                Column.number("before", "organisation.headcount.before", DeclaredRow::before),
                                Column.number("count", "organisation.headcount.people", DeclaredRow::count),
                                Column.number("boarders", "organisation.column.boarders", DeclaredRow::boarders),
                                Column.text("state", "organisation.headcount.standing", words::state)),
                        declared)
                .named("history")
                .titled(getTranslation("organisation.headcount.history"))
                .scoped(visit.school().name().in(getLocale()));
        return visit.writable()
                ? list.onOpen(row -> {
                    if (row.state().standing()) {
                        dialogs.takeBack(row);
                    }
                })
                : list;
    }
}
