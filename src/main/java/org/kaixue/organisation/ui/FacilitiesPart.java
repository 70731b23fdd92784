package org.kaixue.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.organisation.FacilityDraft;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.FacilityRow;
import org.kaixue.organisation.FacilityState;
import org.kaixue.organisation.FacilityStateRow;
import org.kaixue.organisation.UnitId;

/** A school's facilities, the kinds of which it says that it has none, and every state that was entered. */
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
            card.actions(new Button(getTranslation("organisation.facility.add"), click -> new FacilityForm(
                            rows, draft -> saved(() -> desk.facilities().add(school(), draft)))
                    .open(new FacilityDraft(
                            FacilityKind.GATE,
                            null,
                            "",
                            null,
                            FacilityState.IN_USE,
                            desk.clock().today(),
                            null))));
        }
        add(
                card,
                new Card(
                        getTranslation("organisation.facility.none"), new FacilityNone(desk.facilities(), visit, rows)),
                new Card(getTranslation("organisation.facility.history"), history()));
    }

    private UnitId school() {
        return visit.school().id();
    }

    private DataList<FacilityRow> list() {
        DataList<FacilityRow> list = desk.lists()
                .of(
                        ColumnList.of(
                                kind(FacilityRow::kind),
                                Column.<FacilityRow>text("name", "organisation.facility.name", FacilityRow::name)
                                        .wide(),
                                Column.number("seats", "organisation.facility.seats", FacilityRow::seats),
                                state(FacilityRow::state),
                                Column.date("from", "organisation.from", FacilityRow::from),
                                Column.<FacilityRow>text("note", "organisation.note", FacilityRow::note)
                                        .hidden()),
                        rows)
                .named("facility")
                .titled(getTranslation("organisation.tab.facilities"))
                .scoped(visit.school().name().in(getLocale()))
                .whenEmpty(new EmptyState(
                        getTranslation("organisation.facility.empty"),
                        getTranslation("organisation.facility.empty.next")));
        return visit.writable() ? list.onOpen(this::change) : list;
    }

    private void change(FacilityRow row) {
        new FacilityForm(draft -> saved(() -> desk.facilities().change(row.id(), draft)))
                .conflict(() -> draft(desk.facilities().rows(school()).stream()
                        .filter(now -> now.id().equals(row.id()))
                        .findFirst()
                        .orElse(row)))
                .open(draft(row));
    }

    /** What holds of it, to be changed from today on. */
    private FacilityDraft draft(FacilityRow row) {
        return new FacilityDraft(
                row.kind(),
                row.partOf(),
                row.name(),
                row.seats(),
                row.state() == null ? FacilityState.IN_USE : row.state(),
                desk.clock().today(),
                row.note());
    }

    private void saved(Runnable save) {
        save.run();
        visit.refresh().run();
    }

    private DataList<FacilityStateRow> history() {
        return desk.lists()
                .of(
                        ColumnList.of(
                                Column.<FacilityStateRow>moment(
                                        "entered", "organisation.entered-at", FacilityStateRow::enteredAt),
                                Column.text("by", "organisation.entered-by", FacilityStateRow::enteredBy),
                                kind(FacilityStateRow::kind),
                                Column.<FacilityStateRow>text(
                                                "name", "organisation.facility.name", FacilityStateRow::name)
                                        .wide(),
                                Column.date("from", "organisation.from", FacilityStateRow::from),
                                state(FacilityStateRow::state),
                                Column.text("note", "organisation.note", FacilityStateRow::note)),
                        desk.facilities().history(school()))
                .named("history")
                .titled(getTranslation("organisation.facility.history"))
                .scoped(visit.school().name().in(getLocale()));
    }

    private <T> Column<T> kind(Function<T, FacilityKind> kind) {
        return Column.text(
                "kind",
                "organisation.facility.kind",
                (row, locale) -> getTranslation(
                        locale, "organisation.facility.kind." + kind.apply(row).name()));
    }

    private <T> Column<T> state(Function<T, @Nullable FacilityState> state) {
        return Column.text("state", "organisation.facility.state", (row, locale) -> {
            FacilityState said = state.apply(row);
            return said == null ? "" : getTranslation(locale, "organisation.facility.state." + said.name());
        });
    }
}
