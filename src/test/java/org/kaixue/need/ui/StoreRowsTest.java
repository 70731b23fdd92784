package org.kaixue.need.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.DefaultItem;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Items;
import org.kaixue.common.Band;
import org.kaixue.common.Ids;
import org.kaixue.common.Texts;
import org.kaixue.need.NeedExplanation.Holding;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.LotId;
import org.kaixue.stock.LotRow;
import org.kaixue.stock.Origin;

/** What is usable of an expiry date is shared out to its lots, first come first used. */
class StoreRowsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Item mask = Items.of(DefaultItem.MASK);
    private final SupplyWords words = new SupplyWords(new Texts(), Locale.SIMPLIFIED_CHINESE);

    @Test
    void lots_of_one_expiry_share_what_will_be_used_of_it() {
        LocalDate soon = TODAY.plusDays(20);
        Map<StoreRows.Expiry, Long> usable = StoreRows.usable(List.of(new Holding(soon, 300, 250, false)));
        List<StoreRows.Row> rows =
                new StoreRows(mask, List.of(lot("A", soon, 200), lot("B", soon, 100)), usable, TODAY, words).rows();
        assertThat(rows).extracting(StoreRows.Row::usable).containsExactly("200只", "50只");
        assertThat(rows).extracting(StoreRows.Row::unused).containsExactly("", "50只");
        assertThat(rows).extracting(StoreRows.Row::band).containsExactly(Band.GREEN, Band.AMBER);
        assertThat(rows.getFirst().address().href()).startsWith("supply/lot/");
    }

    @Test
    void what_has_expired_is_red_and_not_usable_in_a_store_as_in_a_depot() {
        LotRow old = lot("OLD", TODAY.minusDays(1), 10);
        LotRow lasting = lot("GOOD", null, 10);
        for (Map<StoreRows.Expiry, Long> usable : List.of(
                Map.<StoreRows.Expiry, Long>of(),
                StoreRows.usable(
                        List.of(new Holding(old.expiresOn(), 10, 0, true), new Holding(null, 10, 10, false))))) {
            List<StoreRows.Row> rows = new StoreRows(mask, List.of(old, lasting), usable, TODAY, words).rows();
            assertThat(rows).extracting(StoreRows.Row::usable).containsExactly("0只", "10只");
            assertThat(rows).extracting(StoreRows.Row::band).containsExactly(Band.RED, Band.GREEN);
            assertThat(rows.getLast().expires()).isEqualTo("无有效期");
        }
    }

    private LotRow lot(String number, @Nullable LocalDate expires, long quantity) {
        return new LotRow(
                new LotId(Ids.next()),
                mask.id(),
                number,
                null,
                expires,
                null,
                Origin.BOUGHT,
                new UnitId(Ids.next()),
                quantity);
    }
}
