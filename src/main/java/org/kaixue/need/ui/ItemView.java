package org.kaixue.need.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Item;
import org.kaixue.chart.ui.ChartPanel;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.need.CoverCurve;
import org.kaixue.need.ItemSupply;
import org.kaixue.need.NeedExplanation;
import org.kaixue.need.NeedService;
import org.kaixue.need.UnitSupply;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;

/** One item in a scope: who is short of it, and for a school why it needs what it needs. */
@Route("supply/item/:code")
@RolesAllowed("STOCK_READ")
class ItemView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SupplyDesk desk;
    private final transient NeedService need;
    private final transient Catalogue catalogue;
    private final transient StockActions actions;
    private final transient StoreShelf store;
    private final transient Lists lists;
    private String title = "";

    ItemView(
            SupplyDesk desk,
            NeedService need,
            Catalogue catalogue,
            StockActions actions,
            StoreShelf store,
            Lists lists) {
        this.desk = desk;
        this.need = need;
        this.catalogue = catalogue;
        this.actions = actions;
        this.store = store;
        this.lists = lists;
        addClassNames("kx-page", "kx-supply");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void show(Scope scope, Address address) {
        String code = address.path().substring(address.path().lastIndexOf('/') + 1);
        Item item = catalogue.byCode(code).orElseThrow(NotFoundException::new);
        SupplyPage page = desk.page(scope, address, getLocale());
        title = page.words().name(item);
        removeAll();
        if (page.ofSchool()) {
            school(page, item, () -> show(scope, address));
        } else {
            units(page, item, () -> show(scope, address));
        }
    }

    private void units(SupplyPage page, Item item, Runnable refresh) {
        ItemSupply supply = need.item(page.query(), item.id());
        ItemHeadline headline = new ItemHeadline(item, page.words(), page.links());
        add(header(page, item, headline.of(supply.total()), refresh));
        Div columns =
                new Div(curve(page, supply.curve()), figures(new ItemFigures(item, supply.total(), page.words())));
        columns.addClassName("kx-columns");
        Div depot = new Div(store.lots(page, item, Map.of()), store.lines(page, item));
        depot.addClassName("kx-columns");
        add(columns, table(page, item, supply.units()), depot);
    }

    private void school(SupplyPage page, Item item, Runnable refresh) {
        NeedExplanation explained = need.explain(page.query(), item.id());
        ItemHeadline headline = new ItemHeadline(item, page.words(), page.links());
        add(header(page, item, headline.of(explained), refresh));
        NeedCards cards = new NeedCards(explained, page.words(), desk.normWords(getLocale()));
        Div side = new Div(
                curve(page, explained.curve()),
                store.lots(page, item, StoreRows.usable(explained.holdings())),
                store.lines(page, item));
        side.addClassName("kx-stack");
        Div columns = new Div(cards.why(), side);
        columns.addClassName("kx-columns");
        add(columns);
    }

    private PageHeader header(SupplyPage page, Item item, List<Sentence> answer, Runnable refresh) {
        return page.header(title, answer, title)
                .actions(actions.buttons(page, item.id(), refresh))
                .actions(PrintButton.create());
    }

    private ChartPanel curve(SupplyPage page, CoverCurve curve) {
        CoverChart chart = new CoverChart(curve, page.words(), page.links());
        ChartPanel panel = SupplyDesk.panel();
        desk.show(panel, chart.chart(), chart.table(), getLocale());
        return panel.tools(Back.choice(page));
    }

    private static Card figures(ItemFigures figures) {
        DescriptionList list = new DescriptionList();
        list.addClassName("kx-facts");
        for (ItemFigures.Figure figure : figures.all()) {
            DescriptionList.Description shown = new DescriptionList.Description(figure.shown());
            shown.setTitle(figure.exact());
            list.add(new DescriptionList.Term(figure.name()), shown);
        }
        return new Card(figures.words().text("need.ui.figure.title"), list);
    }

    private Card table(SupplyPage page, Item item, List<UnitSupply> units) {
        SupplyWords words = page.words();
        boolean schools = page.unit().kind() != UnitKind.PREFECTURE;
        UnitItemColumns columns = new UnitItemColumns(item, words, page.links());
        String name = words.text(schools ? "need.ui.item.by-school" : "need.ui.item.by-county");
        return new Card(
                name,
                lists.of(schools ? columns.ofSchools() : columns.ofUnits(), units)
                        .titled(title + " · " + name)
                        .scoped(page.scopeText())
                        .whenEmpty(new EmptyState(words.text("need.ui.item.nobody"), ""))
                        .opens(row -> page.links().of(row.unit().id()).item(item)));
    }
}
