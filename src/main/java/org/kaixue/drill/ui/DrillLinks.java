package org.kaixue.drill.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.UUID;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.ui.Address;
import org.kaixue.drill.DrillId;

/** Where the pages of drills are. */
final class DrillLinks {

    static final String DRILLS = "drills";
    static final String DRILL = "drills/drill";
    static final String LIVE = "drills/live";
    static final String SCENARIOS = "drills/scenarios";

    private DrillLinks() {}

    static Address drill(DrillId id) {
        return Address.of(DRILL + "/" + id.value());
    }

    static Address live(DrillId id) {
        return Address.of(LIVE + "/" + id.value());
    }

    static Address of(String unitCode) {
        return Address.of(DRILLS).with("unit", unitCode);
    }

    /** The way to the catalogue, as a button. */
    static Anchor scenarios(DrillWords words) {
        Anchor link = new Anchor(SCENARIOS, words.text("drill.scenarios"));
        link.addClassName("kx-button");
        return link;
    }

    static DrillId id(String parameter) {
        try {
            return new DrillId(UUID.fromString(parameter));
        } catch (IllegalArgumentException unreadable) {
            throw new AccessRefused();
        }
    }
}
