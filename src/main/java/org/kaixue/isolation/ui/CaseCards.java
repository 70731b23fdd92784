package org.kaixue.isolation.ui;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** What stands beside the steps of a case: the bed, the kit, the observation, the contacts. */
final class CaseCards extends Div {

    private static final long serialVersionUID = 1L;

    private @Nullable BedChoice choice;

    CaseCards() {
        addClassName("kx-stack");
    }

    /** Shows what has become of the case; the choice of a bed stays, so that a touch under way finds its bed. */
    void tell(CaseVisit visit) {
        getChildren().filter(card -> card != choice).toList().forEach(this::remove);
        BedCard bed = new BedCard(visit);
        choose(bed.toBeChosen() ? visit : null);
        bed.into(this);
        new CaseKitCard(visit).into(this);
        new ObservationCard(visit).into(this);
        new ContactsCard(visit).into(this);
    }

    private void choose(@Nullable CaseVisit visit) {
        BedChoice known = choice;
        if (visit != null && known != null) {
            known.tell(visit);
        } else if (visit != null) {
            BedChoice begun = new BedChoice(visit);
            choice = begun;
            add(begun);
        } else if (known != null) {
            remove(known);
            choice = null;
        }
    }
}
