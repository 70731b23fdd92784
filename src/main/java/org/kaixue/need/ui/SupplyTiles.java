package org.kaixue.need.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.need.Blocker;
import org.kaixue.need.CoverBand;
import org.kaixue.need.Supply;
import org.kaixue.need.Supply.Expiring;
import org.kaixue.need.Supply.FirstOut;
import org.kaixue.need.Supply.Gap;
import org.kaixue.need.Supply.ItemRow;

/** The four figures under the headline. */
record SupplyTiles(Supply supply, SupplyWords words, SupplyLinks links) {

    /**
     * One tile; see {@link org.kaixue.common.ui.Tile}.
     *
     * @param band null for a figure that is neither good nor bad
     */
    record Spec(@Nullable Band band, String label, String figure, String detail, String exact, Address address) {}

    List<Spec> ofSchools() {
        return List.of(redSchools(), expiring(), depots(), gaps());
    }

    List<Spec> ofSchool() {
        return List.of(redItems(), firstOut(), expiring(), missing());
    }

    private Spec redSchools() {
        Supply.Headline answer = supply.headline();
        Band band = answer.redDays() > 0 ? Band.RED : answer.amber() > 0 ? Band.AMBER : Band.GREEN;
        return new Spec(
                band,
                words.text("need.ui.tile.red", supply.limits().redBelowDays()),
                words.formats().number(answer.redDays()),
                words.text("need.ui.tile.red.detail", answer.red() - answer.redDays()),
                "",
                links.redSchools());
    }

    private Spec redItems() {
        long red = count(CoverBand.RED);
        long amber = count(CoverBand.AMBER);
        return new Spec(
                red > 0 ? Band.RED : amber > 0 ? Band.AMBER : Band.GREEN,
                words.text("need.ui.tile.items"),
                words.formats().number(red),
                words.text("need.ui.tile.items.detail", amber),
                "",
                links.supply());
    }

    private long count(CoverBand band) {
        return supply.items().stream()
                .filter(row -> row.position().cover().band() == band)
                .count();
    }

    private Spec firstOut() {
        FirstOut first = supply.headline().first();
        if (first == null) {
            return new Spec(
                    Band.GREEN,
                    words.text("need.ui.tile.first"),
                    words.text("need.ui.tile.first.none"),
                    words.text("need.ui.tile.first.none.detail"),
                    "",
                    links.supply());
        }
        Item item = item(first);
        LocalDate day = first.runOutOn();
        return new Spec(
                SupplyWords.band(first.cover().band()),
                words.text("need.ui.tile.first"),
                words.inDays(supply.day(), day),
                words.text("need.ui.tile.first.detail", words.name(item), words.day(supply.day(), day)),
                words.formats().date(day),
                links.item(item));
    }

    private Item item(FirstOut first) {
        return supply.items().stream()
                .map(ItemRow::item)
                .filter(item -> item.id().equals(first.item()))
                .findFirst()
                .orElseThrow();
    }

    private Spec expiring() {
        String label = words.text("need.ui.tile.expiring", Supply.EXPIRING_DAYS);
        if (supply.expiring().isEmpty()) {
            return new Spec(Band.GREEN, label, "0", words.text("need.ui.tile.expiring.none"), "", links.supply());
        }
        Expiring first = supply.expiring().getFirst();
        String detail = words.text("need.ui.tile.expiring.detail", words.name(first.item()), first.lots());
        int others = supply.expiring().size() - 1;
        return new Spec(
                Band.AMBER,
                label,
                words.rough(first.item(), first.quantity()),
                others == 0 ? detail : detail + words.text("need.ui.tile.others", others),
                words.text(
                        "need.ui.tile.expiring.exact",
                        words.exact(first.item(), first.quantity()),
                        words.formats().date(first.firstDay())),
                links.item(first.item()));
    }

    /** What lies in depots of the item that is most wanted. */
    private Spec depots() {
        List<ItemRow> held = supply.items().stream()
                .filter(row -> row.position().depot() > 0)
                .toList();
        String label = words.text("need.ui.tile.depots");
        if (held.isEmpty()) {
            return new Spec(null, label, "0", words.text("need.ui.tile.depots.none"), "", links.supply());
        }
        ItemRow lead =
                held.stream().filter(row -> !row.item().durable()).findFirst().orElseGet(held::getFirst);
        long depot = lead.position().depot();
        return new Spec(
                null,
                label,
                words.rough(lead.item(), depot),
                words.text("need.ui.tile.depots.detail", words.name(lead.item()), held.size()),
                words.exact(lead.item(), depot),
                links.item(lead.item()));
    }

    private Spec gaps() {
        String label = words.text("need.ui.tile.gaps");
        if (supply.gaps().isEmpty()) {
            return new Spec(Band.GREEN, label, "0", words.text("need.ui.tile.gaps.none"), "", links.gaps());
        }
        Gap most = supply.gaps().getFirst();
        String detail = words.text("need.ui.tile.gaps.detail", most.schools().size(), blocker(most.blocker()));
        int others = supply.gaps().size() - 1;
        return new Spec(
                Band.UNKNOWN,
                label,
                words.formats().number(supply.headline().incomplete()),
                others == 0 ? detail : detail + words.text("need.ui.tile.others", others),
                "",
                links.gaps());
    }

    private Spec missing() {
        String label = words.text("need.ui.tile.gaps");
        if (supply.gaps().isEmpty()) {
            return new Spec(Band.GREEN, label, "0", words.text("need.ui.tile.gaps.none"), "", links.gaps());
        }
        List<String> kinds = new ArrayList<>();
        supply.gaps().forEach(gap -> kinds.add(blocker(gap.blocker())));
        return new Spec(
                Band.UNKNOWN,
                label,
                words.formats().number(kinds.size()),
                String.join(words.text("need.ui.comma"), kinds),
                "",
                links.gaps());
    }

    private String blocker(Blocker blocker) {
        return words.text("need.ui.blocker." + blocker.name());
    }
}
