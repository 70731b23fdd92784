package org.kaixue.isolation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaixue.common.Band;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.common.ui.Tile;
import org.kaixue.isolation.RoomSums;
import org.kaixue.isolation.SchoolRooms;
import org.kaixue.isolation.SchoolRooms.Standing;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;

/** Which schools have the isolation rooms that they must have: sums, bars by county, and the rows behind them. */
final class RoomTable extends Div {

    private static final long serialVersionUID = 1L;

    private static final String SCHOOLS = "schools";

    private final transient RoomDesk desk;
    private final transient RoomPage page;
    private final transient List<SchoolRooms> schools;
    private final transient RoomSums sums;
    private final boolean prefecture;

    RoomTable(RoomDesk desk, RoomPage page) {
        this.desk = desk;
        this.page = page;
        this.prefecture = page.unit().kind() == UnitKind.PREFECTURE;
        this.schools = desk.overview().of(page.unit().id(), page.term());
        this.sums = RoomSums.of(schools);
        addClassName("kx-stack");
        add(header(), tiles());
        RoomCharts charts = new RoomCharts(desk, page);
        Div panels = new Div();
        panels.addClassName("kx-columns");
        if (prefecture) {
            panels.add(charts.rooms(counties()));
        }
        if (desk.may(Permission.STOCK_READ, page.unit().id())) {
            charts.kit().ifPresent(panels::add);
        }
        if (panels.getChildren().findAny().isPresent()) {
            add(panels);
        }
        add(prefecture && !bySchool() ? countyList() : schoolList());
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(page.text("room.table.title"));
        if (sums.shortOf() > 0) {
            header.answer(Band.RED, page.text("room.table.short", sums.schools(), sums.shortOf(), sums.gap()));
        } else {
            header.answer(Band.GREEN, page.text("room.table.enough", sums.schools()));
        }
        if (sums.bedGap() > 0) {
            header.answer(Band.AMBER, page.text("room.table.bed-gap", sums.forecastBeds(), sums.bedGap()));
        }
        if (sums.incomplete() > 0) {
            header.answer(Band.UNKNOWN, page.text("room.table.incomplete", sums.incomplete()));
        }
        header.answer(page.text("room.table.usable", sums.usable(), sums.inBed()));
        if (desk.jurisdiction().maySomewhere(Permission.NORMS_READ)) {
            Anchor norms = new Anchor(
                    page.address().at(CaseLinks.LIMITS).keeping(RoomPage.UNIT).href(), page.text("cases.limits.title"));
            norms.addClassName("kx-button");
            header.actions(norms);
        }
        header.actions(PrintButton.create());
        return header;
    }

    private Div tiles() {
        Div tiles = new Div();
        tiles.addClassName("kx-tiles");
        for (Standing standing : Standing.values()) {
            long count = count(standing);
            Tile tile = new Tile(page.standing(standing), page.number((int) count), page.text("room.table.schools"));
            if (count > 0) {
                tile.band(RoomPage.band(standing));
            }
            tiles.add(tile.leadsTo(
                    page.address().with(RoomPage.LEVEL, SCHOOLS).with(RoomPage.STANDING, standing.name())));
        }
        return tiles;
    }

    private long count(Standing standing) {
        return schools.stream().filter(school -> school.standing() == standing).count();
    }

    private boolean bySchool() {
        return page.address().get(RoomPage.LEVEL).isPresent();
    }

    /** The largest gap first. */
    private List<CountyRooms> counties() {
        Map<UnitId, List<SchoolRooms>> byCounty = schools.stream().collect(Collectors.groupingBy(SchoolRooms::county));
        return byCounty.entrySet().stream()
                .map(county ->
                        new CountyRooms(desk.units().tree().get(county.getKey()), RoomSums.of(county.getValue())))
                .sorted(Comparator.comparing(
                                (CountyRooms county) -> -county.sums().gap())
                        .thenComparing(county -> county.unit().code()))
                .toList();
    }

    private DataList<CountyRooms> countyList() {
        return desk.lists()
                .of(new RoomColumns(desk, page).counties(), counties())
                .titled(page.text("room.table.by-county"))
                .scoped(page.unitName())
                .opens(county ->
                        page.address().with(RoomPage.UNIT, county.unit().code()))
                .tools(levels());
    }

    private DataList<SchoolRooms> schoolList() {
        Optional<Standing> chosen = Arrays.stream(Standing.values())
                .filter(standing -> page.address()
                        .get(RoomPage.STANDING)
                        .filter(standing.name()::equals)
                        .isPresent())
                .findFirst();
        List<SchoolRooms> rows = schools.stream()
                .filter(school -> chosen.isEmpty() || chosen.get() == school.standing())
                .sorted(Comparator.comparing(SchoolRooms::standing).thenComparing(school -> -school.gap()))
                .toList();
        return desk.lists()
                .of(new RoomColumns(desk, page).schools(), rows)
                .titled(page.text("room.table.by-school"))
                .scoped(page.unitName())
                .opens(school -> page.address()
                        .without(RoomPage.STANDING)
                        .without(RoomPage.LEVEL)
                        .with(
                                RoomPage.UNIT,
                                desk.units().tree().get(school.school()).code()))
                .whenEmpty(new EmptyState(page.text("room.table.empty"), ""))
                .tools(levels(), standings(chosen));
    }

    /** Counties or schools. */
    private Choice levels() {
        Choice choice = new Choice();
        if (prefecture) {
            choice.option(
                    page.text("room.table.counties"),
                    page.address().without(RoomPage.LEVEL).without(RoomPage.STANDING),
                    !bySchool());
            choice.option(
                    page.text("room.table.schools-each"),
                    page.address().with(RoomPage.LEVEL, SCHOOLS).without(RoomPage.STANDING),
                    bySchool());
        }
        return choice;
    }

    private Choice standings(Optional<Standing> chosen) {
        Choice choice = new Choice();
        choice.option(
                page.text("room.table.all", schools.size()),
                page.address().without(RoomPage.STANDING),
                chosen.isEmpty());
        for (Standing standing : Standing.values()) {
            if (count(standing) > 0) {
                choice.option(
                        page.standing(standing) + " " + count(standing),
                        page.address().with(RoomPage.STANDING, standing.name()),
                        chosen.filter(standing::equals).isPresent());
            }
        }
        return choice;
    }
}
