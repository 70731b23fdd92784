package org.kaixue.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.organisation.FacilityDraft;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.FacilityRow;
import org.kaixue.organisation.FacilityState;
import org.kaixue.organisation.UnitId;

/** A school's facilities, and the kinds of which it says that it has none. */
class FacilitiesPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SchoolDesk desk;
    private final transient SchoolDesk.Visit visit;
    private final transient List<FacilityRow> rows;

    FacilitiesPart(SchoolDesk desk, SchoolDesk.Visit visit) {
        this.desk = desk;
        this.visit = visit;
        this.rows = desk.facilities().rows(school());
        addClassName("kx-stack");
        Card card = new Card(getTranslation("organisation.tab.facilities"), list());
        if (visit.writable()) {
            card.actions(new Button(getTranslation("organisation.facility.add"), click -> form(
                            draft -> desk.facilities().add(school(), draft), true)
                    .open(new FacilityDraft(
                            FacilityKind.GATE,
                            null,
                            "",
                            null,
                            FacilityState.IN_USE,
                            desk.clock().today(),
                            null))));
        }
        add(card, new Card(getTranslation("organisation.facility.none"), none()));
    }

    private UnitId school() {
        return visit.school().id();
    }

    private DataList<FacilityRow> list() {
        DataList<FacilityRow> list = desk.lists()
                .of(
                        ColumnList.of(
                                Column.<FacilityRow>text(
                                        "kind",
                                        "organisation.facility.kind",
                                        (row, locale) -> getTranslation(
                                                locale,
                                                "organisation.facility.kind."
                                                        + row.kind().name())),
                                Column.<FacilityRow>text("name", "organisation.facility.name", FacilityRow::name)
                                        .wide(),
                                Column.number("seats", "organisation.facility.seats", FacilityRow::seats),
                                Column.text(
                                        "state",
                                        "organisation.facility.state",
                                        (row, locale) -> row.state() == null
                                                ? ""
                                                : getTranslation(
                                                        locale,
                                                        "organisation.facility.state."
                                                                + row.state().name())),
                                Column.date("from", "organisation.from", FacilityRow::from),
                                Column.<FacilityRow>text("note", "organisation.note", FacilityRow::note)
                                        .hidden()),
                        rows)
                .titled(getTranslation("organisation.tab.facilities"))
                .scoped(visit.school().name().in(getLocale()))
                .whenEmpty(new EmptyState(
                        getTranslation("organisation.facility.empty"),
                        getTranslation("organisation.facility.empty.next")));
        return visit.writable() ? list.onOpen(this::change) : list;
    }

    private void change(FacilityRow row) {
        form(draft -> desk.facilities().change(row.id(), draft), false)
                .open(new FacilityDraft(
                        row.kind(),
                        row.partOf(),
                        row.name(),
                        row.seats(),
                        row.state() == null ? FacilityState.IN_USE : row.state(),
                        desk.clock().today(),
                        row.note()));
    }

    private FormDialog<FacilityDraft> form(Consumer<FacilityDraft> save, boolean isNew) {
        FormDialog<FacilityDraft> form =
                new FormDialog<>(FacilityDraft.class, getTranslation("organisation.facility.one"), draft -> {
                    save.accept(draft);
                    visit.refresh().run();
                });
        if (isNew) {
            Select<FacilityKind> kind = new Select<>();
            kind.setItems(FacilityKind.values());
            kind.setItemLabelGenerator(one -> getTranslation("organisation.facility.kind." + one.name()));
            Select<FacilityId> canteen = new Select<>();
            canteen.setEmptySelectionAllowed(true);
            canteen.setHelperText(getTranslation("organisation.facility.part-of.help"));
            List<FacilityRow> canteens = rows.stream()
                    .filter(row -> row.kind() == FacilityKind.CANTEEN)
                    .toList();
            canteen.setItems(canteens.stream().map(FacilityRow::id).toList());
            canteen.setItemLabelGenerator(id -> canteens.stream()
                    .filter(row -> row.id().equals(id))
                    .map(FacilityRow::name)
                    .findFirst()
                    .orElse(""));
            form.field("kind", "organisation.facility.kind", kind)
                    .field("partOf", "organisation.facility.part-of", canteen);
        }
        Select<FacilityState> state = new Select<>();
        state.setItems(FacilityState.values());
        state.setItemLabelGenerator(one -> getTranslation("organisation.facility.state." + one.name()));
        return form.field("name", "organisation.facility.name", new TextField())
                .field("seats", "organisation.facility.seats", new IntegerField())
                .field("state", "organisation.facility.state", state)
                .field("from", "organisation.from", Dates.picker())
                .field("note", "organisation.note", new TextField());
    }

    private CheckboxGroup<FacilityKind> none() {
        CheckboxGroup<FacilityKind> none = new CheckboxGroup<>();
        Set<FacilityKind> declared = desk.facilities().none(school());
        none.setItems(Stream.of(FacilityKind.values())
                .filter(kind -> rows.stream().noneMatch(row -> row.kind() == kind))
                .toList());
        none.setItemLabelGenerator(kind -> getTranslation("organisation.facility.kind." + kind.name()));
        none.setHelperText(getTranslation("organisation.facility.none.help"));
        none.setValue(declared);
        none.setReadOnly(!visit.writable());
        none.addValueChangeListener(change -> {
            Set<FacilityKind> changed = new HashSet<>(change.getValue());
            changed.removeAll(change.getOldValue());
            changed.forEach(kind -> desk.facilities().declareNone(school(), kind, false));
            Set<FacilityKind> takenBack = new HashSet<>(change.getOldValue());
            takenBack.removeAll(change.getValue());
            takenBack.forEach(kind -> desk.facilities().declareNone(school(), kind, true));
        });
        return none;
    }
}
