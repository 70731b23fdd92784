package org.kaixue.staggering.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.kaixue.staggering.Occasion;

/** Who eats when and where. */
@Route("staggering")
@Menu(title = "staggering.menu.meals", order = 30, icon = "vaadin:cutlery")
@RolesAllowed("STAGGERING_READ")
class StaggeringView extends OccasionView {

    private static final long serialVersionUID = 1L;

    StaggeringView(PlanDesk desk) {
        super(desk, "staggering.title.meals", List.of(Occasion.LUNCH, Occasion.BREAKFAST, Occasion.DINNER));
    }
}
