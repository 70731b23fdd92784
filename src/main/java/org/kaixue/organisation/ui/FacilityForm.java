package org.kaixue.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.organisation.FacilityDraft;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.FacilityRow;
import org.kaixue.organisation.FacilityState;

/** The form of a facility and its state from a day on; kind and canteen are asked only of a new one. */
final class FacilityForm extends FormDialog<FacilityDraft> {

    private static final long serialVersionUID = 1L;

    /** The form of one that is known. */
    FacilityForm(Consumer<FacilityDraft> save) {
        super(FacilityDraft.class, UI.getCurrentOrThrow().getTranslation("organisation.facility.one"), save);
        askTheRest();
    }

    /** The form of a new one; a zone is a part of one of the known canteens. */
    FacilityForm(List<FacilityRow> known, Consumer<FacilityDraft> save) {
        super(FacilityDraft.class, UI.getCurrentOrThrow().getTranslation("organisation.facility.add"), save);
        askKind(known);
        askTheRest();
    }

    private void askTheRest() {
        Select<FacilityState> state = new Select<>();
        state.setItems(FacilityState.values());
        state.setItemLabelGenerator(one -> getTranslation("organisation.facility.state." + one.name()));
        field("name", "organisation.facility.name", new TextField());
        field("seats", "organisation.facility.seats", new IntegerField());
        field("state", "organisation.facility.state", state);
        field("from", "organisation.from", Dates.picker());
        field("note", "organisation.note", new TextField());
    }

    private void askKind(List<FacilityRow> known) {
        Select<FacilityKind> kind = new Select<>();
        kind.setItems(FacilityKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("organisation.facility.kind." + one.name()));
        List<FacilityRow> canteens =
                known.stream().filter(row -> row.kind() == FacilityKind.CANTEEN).toList();
        Select<FacilityId> canteen = new Select<>();
        canteen.setEmptySelectionAllowed(true);
        canteen.setHelperText(getTranslation("organisation.facility.part-of.help"));
        canteen.setItems(canteens.stream().map(FacilityRow::id).toList());
        canteen.setItemLabelGenerator(id -> canteens.stream()
                .filter(row -> row.id().equals(id))
                .map(FacilityRow::name)
                .findFirst()
                .orElse(""));
        field("kind", "organisation.facility.kind", kind);
        field("partOf", "organisation.facility.part-of", canteen);
    }
}
