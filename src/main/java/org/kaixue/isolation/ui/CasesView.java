package org.kaixue.isolation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.common.ui.Tile;
import org.kaixue.isolation.CaseCount;
import org.kaixue.isolation.CaseCounts;
import org.kaixue.isolation.ClusterRow;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;

/** The cases of a school, or how many there are at and below a unit: open, over their limits, in clusters. */
@Route(CaseLinks.CASES)
@RolesAllowed("ISOLATION_COUNT")
class CasesView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final List<Integer> PERIODS = List.of(7, 30, 90, 365);
    private static final int USUAL = 30;

    private final transient CaseDesk desk;

    CasesView(CaseDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-cases");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cases.cases.title");
    }

    @Override
    protected void show(Scope scope, Address given) {
        UnitNode unit = desk.unit(scope.unit());
        Address address = given.with("unit", unit.code());
        int back = address.get(CaseLinks.BACK)
                .flatMap(text -> PERIODS.stream()
                        .filter(days -> text.equals(days.toString()))
                        .findFirst())
                .orElse(USUAL);
        CasesPage page =
                new CasesPage(desk, unit, address, back, CaseWords.of(desk, getLocale()), () -> show(scope, given));
        LocalDate since = page.since();
        CaseCounts.Counted counted = desk.counts().of(unit.id(), since);
        List<ClusterRow> clusters = desk.clusters().of(unit.id(), since);
        removeAll();
        add(header(page, counted.whole(), clusters), tiles(page, counted.whole(), clusters));
        if (!clusters.isEmpty()) {
            add(new ClustersCard(page, clusters).create());
        }
        boolean school = unit.kind() == UnitKind.SCHOOL;
        if (school && desk.reads(unit.id())) {
            add(new CaseList(page).create());
        }
        add(new StepTimes(page, counted.whole()).panel(periods(page)));
        if (!school) {
            add(new CountList(page, counted.parts()).create());
        }
    }

    private PageHeader header(CasesPage page, CaseCount count, List<ClusterRow> clusters) {
        UnitNode unit = page.unit();
        PageHeader header = new PageHeader(getPageTitle()).crumb(unit.name().in(getLocale()), CaseLinks.rooms(unit));
        long open = clusters.stream().filter(one -> one.endedAt() == null).count();
        if (open > 0) {
            header.answer(Band.RED, getTranslation("cases.cases.answer.clusters", open));
        }
        if (count.late() > 0) {
            header.answer(Band.RED, getTranslation("cases.cases.answer.late", count.late()));
        }
        if (count.open() > 0) {
            header.answer(getTranslation("cases.cases.answer.open", count.open()));
        } else {
            header.answer(Band.GREEN, getTranslation("cases.cases.answer.none"));
        }
        if (unit.kind() == UnitKind.SCHOOL && desk.leads(unit.id())) {
            Anchor begin = new Anchor(CaseLinks.begin(unit).href(), getTranslation("cases.case.new"));
            begin.addClassNames("kx-button", "kx-primary");
            header.actions(begin);
        }
        if (desk.jurisdiction().maySomewhere(Permission.NORMS_READ)) {
            Anchor limits = new Anchor(
                    Address.of(CaseLinks.LIMITS).with("unit", unit.code()).href(),
                    getTranslation("cases.limits.title"));
            limits.addClassName("kx-button");
            header.actions(limits);
        }
        return header.actions(PrintButton.create());
    }

    private Div tiles(CasesPage page, CaseCount count, List<ClusterRow> clusters) {
        CaseWords words = page.words();
        Tile open = new Tile(text("open"), page.number(count.open()), text("cases"));
        if (count.late() > 0) {
            open.band(Band.RED);
        }
        Tile over = new Tile(text("over"), page.number(count.over()), text("steps"));
        if (count.over() > 0) {
            over.band(Band.AMBER);
        }
        Long median = count.medianToIsolation();
        int ongoing =
                (int) clusters.stream().filter(one -> one.endedAt() == null).count();
        Tile groups = new Tile(text("clusters"), page.number(clusters.size()), text("clusters-open", ongoing));
        if (ongoing > 0) {
            groups.band(Band.RED);
        }
        Div tiles = new Div(
                open,
                new Tile(text("isolated"), page.number(count.isolated()), text("people")),
                over,
                new Tile(text("median"), median == null ? "–" : words.minutes(median), ""),
                groups);
        tiles.addClassName("kx-tiles");
        return tiles;
    }

    private Choice periods(CasesPage page) {
        Choice choice = new Choice();
        PERIODS.forEach(days -> choice.option(
                getTranslation("cases.cases.days", days),
                page.address().with(CaseLinks.BACK, days == USUAL ? null : String.valueOf(days)),
                days == page.back()));
        return choice;
    }

    private String text(String name, Object... values) {
        return getTranslation("cases.cases.tile." + name, values);
    }
}
