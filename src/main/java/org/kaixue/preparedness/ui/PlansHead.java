package org.kaixue.preparedness.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.common.ui.Tile;
import org.kaixue.organisation.UnitKind;
import org.kaixue.preparedness.InPlace;
import org.kaixue.preparedness.PlanKind;
import org.kaixue.preparedness.PlanStanding;
import org.kaixue.preparedness.UnitStanding;

/** The top of the page of plans: what share is in place, and what the others lack. */
record PlansHead(PreparednessDesk desk, PlansPage page) {

    PageHeader header() {
        PageHeader header = new PageHeader(page.words().text("preparedness.title"));
        if (page.unit().kind() != UnitKind.SCHOOL) {
            InPlace schools = tier(UnitKind.SCHOOL);
            boolean all = schools.inPlace() == schools.units();
            header.answer(
                    all ? Band.GREEN : Band.AMBER,
                    page.words()
                            .text(
                                    "preparedness.answer.schools",
                                    schools.units(),
                                    schools.inPlace(),
                                    schools.percent()));
            count(header, Band.RED, "preparedness.answer.missing", schools.missing());
            count(header, Band.RED, "preparedness.answer.overdue", schools.overdue());
        }
        page.rows().stream()
                .filter(row -> row.unit().id().equals(page.unit().id()))
                .findFirst()
                .ifPresent(own -> own(header, own));
        return header.actions(PrintButton.create());
    }

    private void own(PageHeader header, UnitStanding own) {
        for (PlanKind kind : PlanKind.values()) {
            PlanStanding plan = own.of(kind);
            if (page.unit().kind() == UnitKind.SCHOOL || !plan.standing().inPlace()) {
                header.answer(
                        plan.standing().band(),
                        page.words()
                                .text(
                                        "preparedness.answer.own." + kind,
                                        page.words().sentence(plan)));
            }
        }
    }

    private void count(PageHeader header, Band band, String key, int count) {
        if (count > 0) {
            header.answer(band, page.words().text(key, count));
        }
    }

    private InPlace tier(UnitKind tier) {
        List<UnitStanding> rows =
                page.rows().stream().filter(row -> row.unit().kind() == tier).toList();
        return InPlace.of(rows);
    }

    Component tiles() {
        PlanWords words = page.words();
        InPlace schools = tier(UnitKind.SCHOOL);
        Div tiles = new Div(
                tile("preparedness.tile.missing", schools.missing(), Band.RED, Shown.MISSING),
                tile("preparedness.tile.overdue", schools.overdue(), Band.RED, Shown.OVERDUE),
                tile(
                        "preparedness.tile.waiting",
                        (int) page.rows().stream().filter(UnitStanding::waiting).count(),
                        Band.AMBER,
                        Shown.WAITING),
                tile("preparedness.tile.in-place", schools.inPlace(), Band.GREEN, Shown.IN_PLACE));
        if (page.unit().kind() == UnitKind.PREFECTURE) {
            InPlace counties = tier(UnitKind.COUNTY);
            Tile tile = new Tile(
                    words.text("preparedness.tile.counties"),
                    words.number(counties.inPlace()),
                    words.text("preparedness.tile.of-counties", counties.units()));
            tiles.add(tile.band(counties.inPlace() == counties.units() ? Band.GREEN : Band.AMBER)
                    .leadsTo(page.of(Shown.COUNTIES)));
        }
        tiles.addClassName("kx-tiles");
        return tiles;
    }

    private Tile tile(String key, int count, Band band, Shown shown) {
        PlanWords words = page.words();
        Tile tile = new Tile(words.text(key), words.number(count), words.text("preparedness.tile.units"));
        if (count > 0) {
            tile.band(band);
        }
        return tile.leadsTo(page.of(shown));
    }
}
