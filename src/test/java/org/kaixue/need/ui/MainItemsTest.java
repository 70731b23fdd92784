package org.kaixue.need.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.need.ui.Supplies.MASK;
import static org.kaixue.need.ui.Supplies.THERMOMETER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Ids;
import org.kaixue.need.Cover;
import org.kaixue.need.CoverBand;
import org.kaixue.need.Position;
import org.kaixue.need.Supply;
import org.kaixue.need.Supply.ItemRow;

class MainItemsTest {

    private static final Item GLOVES = at(MASK, "GLOVES", 2);
    private static final Item SOAP = at(MASK, "SOAP", 1);
    private static final Item UNASKED = at(MASK, "UNASKED", 0);

    /** Worst first: the thermometers are worse off than soap and gloves. */
    private static final Supply SUPPLY = Supplies.supply(
            new Supply.Headline(400, 41, 41, 0, 0, null),
            List.of(
                    new ItemRow(THERMOMETER, Supplies.position(9, 0, 1, 10, Supplies.percent("10", CoverBand.RED))),
                    new ItemRow(GLOVES, Supplies.position(5, 0, 1, 10, Supplies.days("3.0", CoverBand.RED))),
                    new ItemRow(SOAP, Supplies.position(0, 0, 1, 10, Supplies.days("30.0", CoverBand.GREEN))),
                    new ItemRow(UNASKED, nobodys())));

    @Test
    void what_is_used_up_day_by_day_is_shown_before_worse_durable_goods_get_a_place() {
        assertThat(items(MainItems.worstFirst(SUPPLY, 2))).containsExactly("GLOVES", "SOAP");
        assertThat(items(MainItems.worstFirst(SUPPLY, 3))).containsExactly("THERMOMETER", "GLOVES", "SOAP");
    }

    @Test
    void what_no_school_needs_comes_last_of_all() {
        assertThat(items(MainItems.worstFirst(SUPPLY, 4))).endsWith("UNASKED");
    }

    @Test
    void columns_keep_the_order_of_the_catalogue_however_the_stock_changes() {
        assertThat(items(MainItems.inOrder(SUPPLY, 2))).containsExactly("SOAP", "GLOVES");
    }

    private static Position nobodys() {
        Position some = Supplies.position(0, 0, 5, 0, Cover.NOT_NEEDED);
        return new Position(0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, some.dailyRate(), some.cover(), null);
    }

    private static Item at(Item like, String code, int order) {
        return new Item(
                new ItemId(Ids.next()),
                code,
                like.name(),
                like.category(),
                like.durable(),
                like.expiryTracked(),
                like.storeApart(),
                like.emergencyList(),
                like.density(),
                like.units(),
                order);
    }

    private static List<String> items(List<ItemRow> rows) {
        return rows.stream().map(row -> row.item().code()).toList();
    }
}
