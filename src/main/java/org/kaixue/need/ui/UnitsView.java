package org.kaixue.need.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Lists;
import org.kaixue.need.CoverBand;
import org.kaixue.need.NeedService;
import org.kaixue.need.Supply;
import org.kaixue.need.Supply.UnitRow;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;

/** Every unit below against every item, worst first: the whole of what the heat table shows the beginning of. */
@Route("supply/units")
@RolesAllowed("STOCK_READ")
class UnitsView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SupplyDesk desk;
    private final transient NeedService need;
    private final transient Lists lists;

    UnitsView(SupplyDesk desk, NeedService need, Lists lists) {
        this.desk = desk;
        this.need = need;
        this.lists = lists;
        addClassNames("kx-page", "kx-supply");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("need.ui.units.title");
    }

    @Override
    protected void show(Scope scope, Address address) {
        SupplyPage page = desk.page(scope, address, getLocale());
        boolean schools = page.unit().kind() != UnitKind.PREFECTURE
                || address.get(SupplyLinks.LEVEL).isPresent();
        Supply supply = schools ? need.schools(page.query()) : need.supply(page.query());
        removeAll();
        List<Sentence> answer = SupplyHeadline.ofSchools(supply, page.words(), page.links());
        add(page.header(getPageTitle(), answer, getPageTitle()));
        add(list(page, supply, schools));
    }

    private DataList<UnitRow> list(SupplyPage page, Supply supply, boolean schools) {
        Optional<CoverBand> band = wanted(page);
        List<UnitRow> rows = WorstFirst.sorted(supply.units(), supply.limits()).stream()
                .filter(row -> band.isEmpty() || WorstFirst.band(row) == band.get())
                .toList();
        DataList<UnitRow> list = lists.of(new UnitColumns(page.words(), page.links()).of(supply, schools), rows)
                .titled(getPageTitle())
                .scoped(page.scopeText())
                .whenEmpty(new EmptyState(page.words().text("need.ui.units.none"), ""))
                .tools(levels(page, schools), bands(page, supply, band));
        list.addClassName("kx-heat-list");
        return list;
    }

    private static Optional<CoverBand> wanted(SupplyPage page) {
        return List.of(CoverBand.values()).stream()
                .filter(band -> page.address()
                        .get(SupplyLinks.BAND)
                        .filter(band.name()::equalsIgnoreCase)
                        .isPresent())
                .findFirst();
    }

    /** Counties or schools. */
    private static Choice levels(SupplyPage page, boolean schools) {
        Choice choice = new Choice();
        if (page.unit().kind() == UnitKind.PREFECTURE) {
            choice.option(
                    page.words().text("need.ui.units.counties"), page.address().without(SupplyLinks.LEVEL), !schools);
            choice.option(
                    page.words().text("need.ui.units.schools"),
                    page.address().with(SupplyLinks.LEVEL, SupplyLinks.SCHOOLS),
                    schools);
        }
        return choice;
    }

    /** All units, or those of one band. */
    private static Choice bands(SupplyPage page, Supply supply, Optional<CoverBand> chosen) {
        SupplyWords words = page.words();
        Choice choice = new Choice();
        choice.option(
                words.text("need.ui.units.all", supply.units().size()),
                page.address().without(SupplyLinks.BAND),
                chosen.isEmpty());
        for (CoverBand band : List.of(CoverBand.RED, CoverBand.AMBER, CoverBand.GREEN, CoverBand.UNKNOWN)) {
            long count = supply.units().stream()
                    .filter(row -> WorstFirst.band(row) == band)
                    .count();
            if (count > 0) {
                Band look = SupplyWords.band(band);
                String text = words.text(look.wordKey()) + " " + words.formats().number(count);
                Address address =
                        page.address().with(SupplyLinks.BAND, band.name().toLowerCase(Locale.ROOT));
                Anchor option =
                        choice.option(text, address, chosen.filter(band::equals).isPresent());
                Span sign = new Span(look.sign());
                sign.addClassNames("kx-band", look.styleClass());
                sign.getElement().setAttribute("aria-hidden", "true");
                option.addComponentAsFirst(sign);
            }
        }
        return choice;
    }
}
