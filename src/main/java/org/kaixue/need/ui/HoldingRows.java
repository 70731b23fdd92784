package org.kaixue.need.ui;

import java.time.LocalDate;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.need.NeedExplanation;
import org.kaixue.need.NeedExplanation.Holding;

/** The walk through a school's store, earliest expiry first: what will be used in time and what will not. */
record HoldingRows(NeedExplanation explained, SupplyWords words) {

    /**
     * A line of the walk.
     *
     * @param unused what will not have been used by its expiry; empty if all will
     */
    record Row(String expires, String quantity, String usable, String unused, Band band, String state) {}

    List<Row> rows() {
        return explained.holdings().stream().map(this::row).toList();
    }

    private Row row(Holding holding) {
        long unused = holding.quantity() - holding.usable();
        LocalDate expires = holding.expiresOn();
        Band band = holding.expired() ? Band.RED : unused > 0 ? Band.AMBER : Band.GREEN;
        String state = holding.expired()
                ? "need.ui.holding.expired"
                : unused > 0 ? "need.ui.holding.too-much" : "need.ui.holding.used";
        return new Row(
                expires == null
                        ? words.text("need.ui.holding.no-expiry")
                        : words.formats().date(expires),
                words.exact(explained.item(), holding.quantity()),
                words.exact(explained.item(), holding.usable()),
                unused == 0 ? "" : words.exact(explained.item(), unused),
                band,
                words.text(state));
    }
}
