package org.kaixue.need.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaixue.catalogue.Item;
import org.kaixue.chart.ui.ChartPanel;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.Sheet;
import org.kaixue.need.NeedService;
import org.kaixue.need.Supply;
import org.kaixue.need.Supply.FirstOut;
import org.kaixue.need.Supply.ItemRow;
import org.kaixue.organisation.UnitKind;

/** The cards of the supply page: bars of stock against need, the heat table, cover over time, a school's items. */
@org.springframework.stereotype.Component
class SupplyCards {

    private static final int BARS = 10;
    private static final int HEAT_ITEMS = 6;
    private static final int HEAT_UNITS = 12;
    private static final String ALL = "all";
    private static final String ITEM = "item";

    private final SupplyDesk desk;
    private final NeedService need;
    private final Lists lists;

    SupplyCards(SupplyDesk desk, NeedService need, Lists lists) {
        this.desk = desk;
        this.need = need;
        this.lists = lists;
    }

    /** The most urgent items, or all of them. */
    ChartPanel bullets(SupplyPage page, Supply supply) {
        boolean all = page.address().get(ALL).isPresent();
        List<ItemRow> rows = all ? supply.items() : MainItems.worstFirst(supply, BARS);
        SupplyCharts charts = new SupplyCharts(page.words(), page.links());
        ChartPanel panel = SupplyDesk.panel();
        desk.show(
                panel,
                charts.bullets(supply, rows),
                charts.table(supply),
                page.words().locale());
        if (supply.items().size() > BARS) {
            Address other = all ? page.address().without(ALL) : page.address().with(ALL, "items");
            String text = all
                    ? page.words().text("need.ui.bullets.fewer", BARS)
                    : page.words().text("need.ui.bullets.all", supply.items().size());
            panel.below(new Anchor(other.href(), text));
        }
        return panel;
    }

    /** The units right below, worst first, by the most urgent items. */
    Card heat(SupplyPage page, Supply supply) {
        SupplyWords words = page.words();
        List<Item> items = MainItems.inOrder(supply, HEAT_ITEMS).stream()
                .map(ItemRow::item)
                .toList();
        HeatModel model = HeatModel.of(supply, HEAT_UNITS, items, words, page.links());
        String title = words.text(
                page.unit().kind() == UnitKind.PREFECTURE ? "need.ui.heat.counties" : "need.ui.heat.schools-of");
        Card card = new Card(title, new HeatTable(model, title, words));
        Anchor all = new Anchor(
                page.links().units().href(),
                words.text(
                        "need.ui.heat.all",
                        supply.units().size(),
                        supply.items().size()));
        List<Component> links = new ArrayList<>();
        if (!model.ofSchools()) {
            links.add(new Anchor(page.links().schools().href(), words.text("need.ui.heat.see-schools")));
        }
        links.add(all);
        links.add(TakeOut.plain(lists, () -> units(page, supply)));
        card.actions(links.toArray(Component[]::new));
        if (model.moreUnits() > 0) {
            Div more = new Div(
                    new Anchor(page.links().units().href(), words.text("need.ui.heat.more-units", model.moreUnits())));
            more.addClassName("kx-more");
            card.add(more);
        }
        return card;
    }

    /** All units of the heat table with all items, to be taken out. */
    Sheet<?> units(SupplyPage page, Supply supply) {
        boolean schools = page.unit().kind() != UnitKind.PREFECTURE;
        return lists.sheet(
                page.words().text(schools ? "need.ui.heat.schools-of" : "need.ui.heat.counties"),
                page.scopeText(),
                new UnitColumns(page.words(), page.links()).of(supply, schools),
                WorstFirst.sorted(supply.units(), supply.limits()));
    }

    /** Cover over time of the chosen item, else of what runs out first, else of the most urgent. */
    Optional<ChartPanel> curve(SupplyPage page, Supply supply) {
        return chosen(page, supply).map(item -> {
            ChartPanel panel = SupplyDesk.panel();
            CoverChart chart = new CoverChart(need.coverOverTime(page.query(), item.id()), page.words(), page.links());
            desk.show(panel, chart.chart(), chart.table(), page.words().locale());
            panel.tools(itemChoice(page, supply, item), Back.choice(page));
            return panel;
        });
    }

    private static Optional<Item> chosen(SupplyPage page, Supply supply) {
        FirstOut first = supply.headline().first();
        List<Item> needed = supply.items().stream()
                .filter(row -> row.position().schools() > 0)
                .map(ItemRow::item)
                .toList();
        return page.address()
                .get(ITEM)
                .flatMap(code ->
                        needed.stream().filter(item -> item.code().equals(code)).findFirst())
                .or(() -> needed.stream()
                        .filter(item -> first != null && item.id().equals(first.item()))
                        .findFirst())
                .or(() -> needed.stream().filter(item -> !item.durable()).findFirst())
                .or(() -> needed.stream().findFirst());
    }

    private static Select<Item> itemChoice(SupplyPage page, Supply supply, Item chosen) {
        Select<Item> select = new Select<>();
        select.addClassName("kx-filter");
        select.setAriaLabel(page.words().text("need.ui.curve.item"));
        select.setItems(supply.items().stream().map(ItemRow::item).toList());
        select.setItemLabelGenerator(page.words()::name);
        select.setValue(chosen);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                page.address().with(ITEM, change.getValue().code()).open(UI.getCurrent());
            }
        });
        return select;
    }

    /** A school's items as a list. */
    Card items(SupplyPage page, Supply supply) {
        SupplyWords words = page.words();
        String title = words.text("need.ui.items");
        DataList<ItemRow> list = lists.of(new ItemColumns(words, page.links()).ofSchool(), supply.items())
                .titled(title)
                .scoped(page.scopeText())
                .opens(row -> page.links().item(row.item()));
        return new Card(title, list);
    }
}
