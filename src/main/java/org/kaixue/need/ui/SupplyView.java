package org.kaixue.need.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.common.ui.Sheet;
import org.kaixue.common.ui.Tile;
import org.kaixue.need.NeedService;
import org.kaixue.need.Supply;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;

/** The product's main page: who will run out of what and when, from the prefecture down to one school. */
@Route("supply")
@Menu(title = "need.menu.supply", order = 10, icon = "vaadin:package")
@RolesAllowed("STOCK_READ")
class SupplyView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SupplyDesk desk;
    private final transient NeedService need;
    private final transient StockActions actions;
    private final transient SupplyCards cards;
    private final transient Lists lists;

    SupplyView(SupplyDesk desk, NeedService need, StockActions actions, SupplyCards cards, Lists lists) {
        this.desk = desk;
        this.need = need;
        this.actions = actions;
        this.cards = cards;
        this.lists = lists;
        addClassNames("kx-page", "kx-supply");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("need.ui.title");
    }

    @Override
    protected void show(Scope scope, Address address) {
        SupplyPage page = desk.page(scope, address, getLocale());
        Supply supply = need.supply(page.query());
        removeAll();
        add(header(page, supply, () -> show(scope, address)));
        add(new SupplyFilters(page, supply.batches()));
        NothingToShow.of(page, supply).ifPresentOrElse(this::add, () -> answer(page, supply));
    }

    private PageHeader header(SupplyPage page, Supply supply, Runnable refresh) {
        List<Sentence> answer = page.ofSchool()
                ? SupplyHeadline.ofSchool(supply, page.words(), page.links())
                : SupplyHeadline.ofSchools(supply, page.words(), page.links());
        return page.header(getPageTitle(), answer, null)
                .actions(actions.buttons(page, null, refresh))
                .actions(export(page, supply), PrintButton.create());
    }

    /** The tables of the page: the items and, above a school, the units by items. */
    private Anchor export(SupplyPage page, Supply supply) {
        ItemColumns columns = new ItemColumns(page.words(), page.links());
        Sheet<?> items = lists.sheet(
                getPageTitle(),
                page.scopeText(),
                page.ofSchool() ? columns.ofSchool() : columns.ofSchools(),
                supply.items());
        return TakeOut.workbook(lists, page.ofSchool() ? List.of(items) : List.of(items, cards.units(page, supply)));
    }

    private void answer(SupplyPage page, Supply supply) {
        add(tiles(page, supply));
        Div columns = new Div(cards.bullets(page, supply), side(page, supply));
        columns.addClassName("kx-columns");
        add(columns);
        if (page.ofSchool()) {
            add(cards.items(page, supply));
        }
    }

    private static Component tiles(SupplyPage page, Supply supply) {
        SupplyTiles tiles = new SupplyTiles(supply, page.words(), page.links());
        Div row = new Div();
        row.addClassName("kx-tiles");
        for (SupplyTiles.Spec spec : page.ofSchool() ? tiles.ofSchool() : tiles.ofSchools()) {
            Tile tile = new Tile(spec.label(), spec.figure(), spec.detail()).exact(spec.exact());
            if (spec.band() != null) {
                tile.band(spec.band());
            }
            row.add(tile.leadsTo(spec.address()));
        }
        return row;
    }

    private Component side(SupplyPage page, Supply supply) {
        Div side = new Div();
        side.addClassName("kx-stack");
        if (!page.ofSchool()) {
            side.add(cards.heat(page, supply));
        }
        cards.curve(page, supply).ifPresent(side::add);
        return side;
    }
}
