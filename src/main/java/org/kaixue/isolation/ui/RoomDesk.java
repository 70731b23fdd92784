package org.kaixue.isolation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
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
import org.kaixue.common.ui.Lists;
import org.kaixue.isolation.CaseNorm;
import org.kaixue.isolation.CaseNorms;
import org.kaixue.isolation.IsolationRooms;
import org.kaixue.isolation.KitUses;
import org.kaixue.isolation.RoomKit;
import org.kaixue.isolation.RoomOverview;
import org.kaixue.isolation.RoomPhotos;
import org.kaixue.isolation.RoomWatch;
import org.kaixue.isolation.SchoolRooms;
import org.kaixue.need.NeedService;
import org.kaixue.organisation.Facilities;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.people.Persons;
import org.springframework.stereotype.Component;

/** What the page of isolation rooms works with. */
@Component
record RoomDesk(
        IsolationRooms rooms,
        RoomOverview overview,
        RoomKit kit,
        KitUses kitUses,
        CaseNorms norms,
        RoomPhotos photos,
        RoomWatch watch,
        NeedService needs,
        Persons persons,
        Facilities facilities,
        Units units,
        Terms terms,
        Jurisdiction jurisdiction,
        Lists lists,
        ChartCache charts,
        BusinessClock clock,
        Texts texts) {

    UnitNode unit(Scope scope) {
        return units.tree().get(scope.unit());
    }

    /** The address of a page that names what it shows. */
    Address scoped(Scope scope, Address address) {
        return address.with("unit", unit(scope).code())
                .with("term", terms.get(scope.term()).code());
    }

    boolean may(Permission permission, UnitId unit) {
        return jurisdiction.may(permission, unit);
    }

    /** What an administrator has set, or the usual. */
    int norm(CaseNorm norm) {
        return norms.on(clock.today()).of(norm);
    }

    /** Why so many rooms are required. */
    String why(RoomPage page, SchoolRooms school) {
        String basis = page.text(
                "room.required." + school.required().basis().name(),
                school.required().first(),
                norm(CaseNorm.SMALL_SCHOOL_PUPILS));
        return school.required().forBoarders() == 0
                ? basis
                : basis
                        + page.text(
                                "room.required.boarders",
                                page.number(school.boarders()),
                                school.required().forBoarders());
    }

    /** A card for a chart whose bars lead to their addresses. */
    static ChartPanel panel() {
        ChartPanel panel = new ChartPanel(href -> Address.of(new Location(href)).open(UI.getCurrentOrThrow()));
        panel.addClassName("kx-card");
        return panel;
    }

    /** Shows a chart; drawn once for all readers who would see the same picture. */
    void show(ChartPanel panel, Chart chart, ChartTable table, Locale locale) {
        ChartKey key = ChartKey.of(chart, locale);
        panel.show(chart.title(), chart.summary(), width -> charts.svg(key, width, () -> chart), table);
    }
}
