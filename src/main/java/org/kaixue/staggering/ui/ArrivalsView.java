package org.kaixue.staggering.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.kaixue.staggering.Occasion;

/** Who passes which gate when. */
@Route("arrivals")
@Menu(title = "staggering.menu.arrivals", order = 32, icon = "vaadin:enter")
@RolesAllowed("STAGGERING_READ")
class ArrivalsView extends OccasionView {

    private static final long serialVersionUID = 1L;

    ArrivalsView(PlanDesk desk) {
        super(desk, "staggering.title.arrivals", List.of(Occasion.ARRIVAL, Occasion.DISMISSAL, Occasion.RETURN));
    }
}
