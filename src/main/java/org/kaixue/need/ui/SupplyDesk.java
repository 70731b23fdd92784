package org.kaixue.need.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.kaixue.chart.Chart;
import org.kaixue.chart.ChartCache;
import org.kaixue.chart.ChartKey;
import org.kaixue.chart.ui.ChartPanel;
import org.kaixue.chart.ui.ChartTable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.RecordTrail;
import org.kaixue.need.CoverCurve;
import org.kaixue.need.Norm;
import org.kaixue.need.SupplyQuery;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.kaixue.organisation.Units;
import org.kaixue.organisation.ui.Scope;
import org.springframework.stereotype.Component;

/** What every page of supplies begins with, and how its charts are drawn. */
@Component
class SupplyDesk {

    private final Units units;
    private final Terms terms;
    private final Texts texts;
    private final Jurisdiction jurisdiction;
    private final ChartCache charts;
    private final BusinessClock clock;

    SupplyDesk(
            Units units, Terms terms, Texts texts, Jurisdiction jurisdiction, ChartCache charts, BusinessClock clock) {
        this.units = units;
        this.terms = terms;
        this.texts = texts;
        this.jurisdiction = jurisdiction;
        this.charts = charts;
        this.clock = clock;
    }

    SupplyWords words(Locale locale) {
        return new SupplyWords(texts, locale);
    }

    NormWords normWords(Locale locale) {
        return new NormWords(words(locale), units.tree());
    }

    /** The way to what was changed in a norm, beside the form in which it is changed. */
    Anchor trail(Norm norm) {
        UnitId unit = norm.unit();
        boolean readable = unit == null
                ? jurisdiction.mayEverywhere(Permission.AUDIT_READ)
                : jurisdiction.may(Permission.AUDIT_READ, unit);
        return RecordTrail.beside("norm", norm.lineage(), readable);
    }

    UnitTree tree() {
        return units.tree();
    }

    /** The page of a scope; the links carry the scope even where the address leaves it out. */
    SupplyPage page(Scope scope, Address address, Locale locale) {
        UnitTree tree = units.tree();
        UnitNode unit = tree.get(scope.unit());
        LocalDate today = clock.today();
        SupplyQuery query = new SupplyQuery(scope.unit(), scope.term(), scope.batch(), scope.stage())
                .withOn(Back.day(address, today))
                .withBack(Back.days(address));
        Address scoped = address.with("unit", unit.code())
                .with("term", terms.get(scope.term()).code())
                .with("batch", scope.batch() == null ? null : scope.batch().toString())
                .with("stage", scope.stage() == null ? null : scope.stage().name())
                .with(SupplyLinks.ON, query.on() == null ? null : query.on().toString())
                .with(SupplyLinks.BACK, query.back() == CoverCurve.PAST_DAYS ? null : Integer.toString(query.back()));
        List<UnitNode> readable = tree.path(unit.id()).stream()
                .filter(step -> jurisdiction.may(Permission.STOCK_READ, step.id()))
                .toList();
        return new SupplyPage(
                query,
                unit,
                terms.get(scope.term()),
                today,
                readable,
                scoped,
                new SupplyWords(texts, locale, query.on() != null),
                new SupplyLinks(scoped, tree));
    }

    /** A card for a chart whose bars and points lead to their addresses. */
    static ChartPanel panel() {
        ChartPanel panel = new ChartPanel(href -> Address.of(new Location(href)).open(UI.getCurrent()));
        panel.addClassName("kx-card");
        return panel;
    }

    /** Shows a chart; drawn once for all readers who would see the same picture. */
    void show(ChartPanel panel, Chart chart, ChartTable table, Locale locale) {
        ChartKey key = ChartKey.of(chart, locale);
        panel.show(chart.title(), chart.summary(), width -> charts.svg(key, width, () -> chart), table);
    }
}
