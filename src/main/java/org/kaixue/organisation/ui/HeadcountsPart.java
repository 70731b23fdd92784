package org.kaixue.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Locale;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.organisation.ClassDraft;
import org.kaixue.organisation.ClassRow;
import org.kaixue.organisation.DeclaredRow;
import org.kaixue.organisation.HeadcountDraft;
import org.kaixue.organisation.StaffDraft;
import org.kaixue.organisation.Stage;

/** A school's classes and staff with what it declared, and everything it ever declared. */
class HeadcountsPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SchoolDesk desk;
    private final transient SchoolDesk.Visit visit;

    HeadcountsPart(SchoolDesk desk, SchoolDesk.Visit visit) {
        this.desk = desk;
        this.visit = visit;
        addClassName("kx-stack");
        Card classes = new Card(getTranslation("organisation.column.classes"), classes());
        if (visit.writable()) {
            classes.actions(
                    new Button(getTranslation("organisation.staff.declare"), click -> staff()),
                    new Button(getTranslation("organisation.class.add"), click -> addClass()));
        }
        add(classes, new Card(getTranslation("organisation.headcount.history"), history()));
    }

    private DataList<ClassRow> classes() {
        String title = getTranslation("organisation.column.classes");
        DataList<ClassRow> list = desk.lists()
                .of(
                        ColumnList.of(
                                Column.<ClassRow>text("class", "organisation.class", this::name)
                                        .wide()
                                        .sortedBy(java.util.Comparator.comparing(ClassRow::stage)
                                                .thenComparing(ClassRow::grade)
                                                .thenComparing(ClassRow::number)),
                                Column.number("pupils", "organisation.column.pupils", ClassRow::pupils),
                                Column.number("boarders", "organisation.column.boarders", ClassRow::boarders),
                                Column.date("from", "organisation.from", ClassRow::from)),
                        desk.headcounts().classes(visit.school().id(), visit.term()))
                .named("class")
                .titled(title)
                .scoped(visit.school().name().in(getLocale()))
                .sortedBy("class", false)
                .whenEmpty(new EmptyState(
                        getTranslation("organisation.class.none"), getTranslation("organisation.class.none.next")));
        return visit.writable() ? list.onOpen(this::declare) : list;
    }

    private DataList<DeclaredRow> history() {
        return desk.lists()
                .of(
                        ColumnList.of(
                                Column.<DeclaredRow>moment(
                                        "entered", "organisation.entered-at", DeclaredRow::enteredAt),
                                Column.text("by", "organisation.entered-by", DeclaredRow::enteredBy),
                                Column.<DeclaredRow>text("what", "organisation.class", this::what)
                                        .wide(),
                                Column.date("from", "organisation.from", DeclaredRow::from),
                                Column.number("count", "organisation.headcount.people", DeclaredRow::count),
                                Column.number("boarders", "organisation.column.boarders", DeclaredRow::boarders),
                                Column.text(
                                        "standing",
                                        "organisation.headcount.standing",
                                        (row, locale) -> getTranslation(
                                                locale,
                                                row.standing()
                                                        ? "organisation.headcount.stands"
                                                        : "organisation.headcount.corrected"))),
                        desk.headcounts().history(visit.school().id()))
                .named("history")
                .titled(getTranslation("organisation.headcount.history"))
                .scoped(visit.school().name().in(getLocale()));
    }

    private String name(ClassRow row, Locale locale) {
        return getTranslation(
                locale,
                "organisation.class.name",
                getTranslation(locale, "organisation.stage." + row.stage().name()),
                row.grade(),
                row.number());
    }

    private String what(DeclaredRow row, Locale locale) {
        return row.stage() == null
                ? getTranslation(locale, "organisation.column.staff")
                : getTranslation(
                        locale,
                        "organisation.class.entered",
                        getTranslation(
                                locale, "organisation.stage." + row.stage().name()),
                        String.valueOf(row.entryYear()),
                        String.valueOf(row.number()));
    }

    private void declare(ClassRow row) {
        new FormDialog<>(HeadcountDraft.class, name(row, getLocale()), draft -> {
                    desk.headcounts().declare(row.id(), draft);
                    visit.refresh().run();
                })
                .explain(getTranslation("organisation.headcount.explain"))
                .field("pupils", "organisation.column.pupils", new IntegerField())
                .field("boarders", "organisation.column.boarders", new IntegerField())
                .field("from", "organisation.from", Dates.picker())
                .open(new HeadcountDraft(
                        desk.clock().today(),
                        row.pupils() == null ? 0 : row.pupils(),
                        row.boarders() == null ? 0 : row.boarders()));
    }

    private void staff() {
        int now = desk.facts().schools(visit.school().id(), visit.term(), null, null).stream()
                .findFirst()
                .map(facts -> facts.staff() == null ? 0 : facts.staff())
                .orElse(0);
        new FormDialog<>(StaffDraft.class, getTranslation("organisation.staff.declare"), draft -> {
                    desk.headcounts().declareStaff(visit.school().id(), draft);
                    visit.refresh().run();
                })
                .explain(getTranslation("organisation.headcount.explain"))
                .field("staff", "organisation.column.staff", new IntegerField())
                .field("from", "organisation.from", Dates.picker())
                .open(new StaffDraft(desk.clock().today(), now));
    }

    private void addClass() {
        if (visit.school().type() == null) {
            return;
        }
        Select<Stage> stage = new Select<>();
        stage.setItems(visit.school().type().stages());
        stage.setItemLabelGenerator(one -> getTranslation("organisation.stage." + one.name()));
        new FormDialog<>(ClassDraft.class, getTranslation("organisation.class.add"), draft -> {
                    desk.headcounts().addClass(visit.school().id(), draft);
                    visit.refresh().run();
                })
                .field("stage", "organisation.stage", stage)
                .field("entryYear", "organisation.class.entry", new IntegerField())
                .field("number", "organisation.class.number", new IntegerField())
                .open(new ClassDraft(
                        visit.school().type().stages().getFirst(),
                        desk.terms().get(visit.term()).schoolYear(),
                        1));
    }
}
