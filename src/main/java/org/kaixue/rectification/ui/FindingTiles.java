package org.kaixue.rectification.ui;

import com.vaadin.flow.component.html.Div;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Tile;
import org.kaixue.rectification.FindingCounts;
import org.kaixue.rectification.FindingFilter;

/** How many findings stand where; each leads to its rows. */
final class FindingTiles extends Div {

    /** The parameter that says which findings are shown. */
    static final String STATE = "state";

    private static final long serialVersionUID = 1L;
    private static final int PERCENT = 100;

    private final transient FindingCounts counts;
    private final transient Address page;

    FindingTiles(FindingCounts counts, Address page) {
        this.counts = counts;
        this.page = page;
        addClassName("kx-tiles");
        add(
                tile("to-do", FindingFilter.TO_DO, Band.AMBER),
                tile("overdue", FindingFilter.OVERDUE, Band.RED),
                tile("to-check", FindingFilter.TO_CHECK, Band.AMBER),
                inTime());
    }

    private Tile tile(String key, FindingFilter filter, Band ifAny) {
        int count = counts.of(filter);
        return new Tile(
                        getTranslation("rectification.figure." + key),
                        String.valueOf(count),
                        getTranslation("rectification.figure.unit.findings"))
                .band(count > 0 ? ifAny : Band.GREEN)
                .leadsTo(page.with(STATE, filter.name()));
    }

    private Tile inTime() {
        String share = counts.closed() == 0
                ? getTranslation("rectification.none-closed")
                : getTranslation("rectification.percent", counts.inTime() * PERCENT / counts.closed());
        return new Tile(
                        getTranslation("rectification.closed-in-time"),
                        share,
                        getTranslation("rectification.of-closed", counts.inTime(), counts.closed()))
                .leadsTo(page.with(STATE, FindingFilter.CLOSED.name()));
    }
}
