package org.kaixue.organisation.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kaixue.common.ui.Messages;
import org.kaixue.organisation.Facilities;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.FacilityRow;

/** The kinds of facilities of which a school says that it has none; each tick is saved at once. */
class FacilityNone extends CheckboxGroup<FacilityKind> {

    private static final long serialVersionUID = 1L;

    FacilityNone(Facilities facilities, SchoolDesk.Visit visit, List<FacilityRow> entered) {
        setItems(Stream.of(FacilityKind.values())
                .filter(kind -> entered.stream().noneMatch(row -> row.kind() == kind))
                .toList());
        setItemLabelGenerator(kind -> getTranslation("organisation.facility.kind." + kind.name()));
        setHelperText(getTranslation("organisation.facility.none.help"));
        setAriaLabel(getTranslation("organisation.facility.none"));
        setValue(facilities.none(visit.school().id()));
        setReadOnly(!visit.writable());
        addValueChangeListener(change -> Messages.attempt(() -> {
            without(change.getValue(), change.getOldValue())
                    .forEach(kind -> facilities.declareNone(visit.school().id(), kind, false));
            without(change.getOldValue(), change.getValue())
                    .forEach(kind -> facilities.declareNone(visit.school().id(), kind, true));
        }));
    }

    private static Set<FacilityKind> without(Set<FacilityKind> all, Set<FacilityKind> others) {
        Set<FacilityKind> left = new HashSet<>(all);
        left.removeAll(others);
        return left;
    }
}
