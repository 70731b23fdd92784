package org.kaixue.hygiene.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Tile;
import org.kaixue.hygiene.HygieneKind;
import org.kaixue.hygiene.HygieneState;
import org.kaixue.hygiene.HygieneSurvey;
import org.kaixue.hygiene.SchoolStanding;
import org.kaixue.hygiene.Share;

/** How the schools at and below a unit stand: figures, day by day, by county, and each of them, the worst first. */
final class SchoolsPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final String BEHIND = "SILENT,BEHIND,UNPREPARED";
    private static final String OPENED = "SILENT,BEHIND,PARTLY,ON_PLAN";
    private static final String COMING = "UNPREPARED,PREPARING,LATER,PREPARED";

    private final transient HygienePage page;
    private final transient HygieneWords words;
    private final transient HygieneSurvey survey;

    SchoolsPart(HygienePage page, HygieneSurvey survey) {
        this.page = page;
        this.words = page.words();
        this.survey = survey;
        addClassName("kx-stack");
        add(tiles());
        Div columns = new Div();
        columns.addClassName("kx-columns");
        new ShareCharts(page, survey).panels().forEach(columns::add);
        if (columns.getChildren().findAny().isPresent()) {
            add(columns);
        }
        List<HygieneSurvey.CountyShare> counties = survey.counties();
        if (counties.size() > 1) {
            add(counties(counties));
        }
        add(schools());
    }

    private Component tiles() {
        Share last = survey.onLastDay();
        LocalDate day = survey.lastDay();
        Div tiles = new Div();
        tiles.addClassName("kx-tiles");
        for (HygieneKind kind : HygieneKind.values()) {
            Tile tile = new Tile(
                    words.text("hygiene.tile.share", words.kind(kind)),
                    last.wanted(kind) == 0 ? words.text("hygiene.off") : words.percent(last.percent(kind)),
                    day == null
                            ? ""
                            : words.text("hygiene.tile.of", words.day(day), last.done(kind), last.wanted(kind)));
            Band band = HygieneWords.band(last, kind, survey.rule());
            tiles.add(band == null ? tile : tile.band(band));
        }
        Tile behind = new Tile(
                        words.text("hygiene.tile.behind"),
                        words.number(survey.behind()),
                        words.text("hygiene.tile.of-schools", survey.schools().size()))
                .leadsTo(page.address().with(HygienePage.STATE, BEHIND));
        tiles.add(survey.behind() > 0 ? behind.band(Band.RED) : behind);
        long coming = survey.schools().stream()
                .filter(school -> !school.state().opened())
                .count();
        tiles.add(new Tile(
                        words.text("hygiene.tile.prepared"),
                        words.number(survey.count(HygieneState.PREPARED)),
                        words.text("hygiene.tile.of-coming", coming))
                .leadsTo(page.address().with(HygienePage.STATE, COMING)));
        return tiles;
    }

    private Card counties(List<HygieneSurvey.CountyShare> counties) {
        BlockTable table = new BlockTable(words.text("hygiene.counties"))
                .texts(words.text("hygiene.column.county"))
                .numbers(words.text("hygiene.column.behind"))
                .numbers(words.text("hygiene.column.schools"))
                .texts(words.text("hygiene.column.last-day"))
                .texts(words.text("hygiene.column.week"));
        for (HygieneSurvey.CountyShare county : counties) {
            table.row(
                    new Anchor(
                            page.address()
                                    .with(
                                            "unit",
                                            page.desk().unit(county.county()).code())
                                    .href(),
                            words.in(page.desk().unit(county.county()).name())),
                    HygieneWords.badge(county.behind() > 0 ? Band.RED : null, words.number(county.behind())),
                    BlockTable.text(words.number(county.schools())),
                    share(county.lastDay()),
                    share(county.week()));
        }
        return new Card(words.text("hygiene.counties"), table);
    }

    private Component share(Share share) {
        return share.wanted() == 0
                ? BlockTable.muted(words.text("hygiene.off"))
                : HygieneWords.badge(HygieneWords.band(share.percent(), survey.rule()), words.percent(share.percent()));
    }

    private Card schools() {
        Choice which = new Choice();
        which.option(
                words.text("hygiene.schools.all"),
                page.address().without(HygienePage.STATE),
                page.address().get(HygienePage.STATE).isEmpty());
        option(which, "hygiene.schools.behind", BEHIND);
        option(which, "hygiene.schools.opened", OPENED);
        option(which, "hygiene.schools.coming", COMING);
        return new Card(
                words.text("hygiene.schools"),
                page.desk()
                        .lists()
                        .of(
                                columns(),
                                survey.schools().stream()
                                        .filter(school -> page.shows(school.state()))
                                        .toList())
                        .titled(words.text("hygiene.schools"))
                        .scoped(words.in(page.unit().name()))
                        .tools(which)
                        .opens(school -> Address.of(HygienePage.PATH)
                                .with("unit", page.desk().unit(school.school()).code())
                                .with("term", page.address().get("term").orElse(null)))
                        .whenEmpty(new EmptyState(
                                words.text("hygiene.schools.none"), words.text("hygiene.schools.none.next"))));
    }

    private void option(Choice choice, String key, String states) {
        choice.option(
                words.text(key),
                page.address().with(HygienePage.STATE, states),
                page.address().get(HygienePage.STATE).filter(states::equals).isPresent());
    }

    private ColumnList<SchoolStanding> columns() {
        LocalDate last = survey.lastDay();
        return ColumnList.of(
                Column.<SchoolStanding>name("school", "hygiene.column.school", school -> page.desk()
                                .unit(school.school())
                                .name())
                        .frozen()
                        .wide(),
                Column.<SchoolStanding>text("state", "hygiene.column.state", school -> words.state(school.state()))
                        .banded(school -> HygieneWords.band(school.state()))
                        .sortedBy(Comparator.comparing(SchoolStanding::state)),
                percent(
                        "week-disinfected",
                        "hygiene.column.week-disinfected",
                        SchoolStanding::week,
                        HygieneKind.DISINFECTION),
                percent("week-aired", "hygiene.column.week-aired", SchoolStanding::week, HygieneKind.VENTILATION),
                percent("last-day", last, HygieneKind.DISINFECTION),
                percent("last-day-aired", last, HygieneKind.VENTILATION),
                Column.<SchoolStanding>number(
                        "silent",
                        "hygiene.column.silent",
                        school -> school.state().opened() ? school.silentDays() : null),
                Column.date("last", "hygiene.column.last", SchoolStanding::lastLogged),
                Column.<SchoolStanding>text("prepared", "hygiene.column.prepared", this::prepared),
                Column.date(
                        "opens",
                        "hygiene.column.opens",
                        school -> school.opened() == null ? school.opensOn() : school.opened()));
    }

    private Column<SchoolStanding> percent(String key, @Nullable LocalDate day, HygieneKind kind) {
        String heading =
                kind == HygieneKind.DISINFECTION ? "hygiene.column.last-disinfected" : "hygiene.column.last-aired";
        return percent(key, heading, school -> day == null ? Share.NOTHING : school.on(day), kind)
                .hidden();
    }

    private Column<SchoolStanding> percent(
            String key, String heading, Function<SchoolStanding, Share> part, HygieneKind kind) {
        return Column.<SchoolStanding>number(
                        key,
                        heading,
                        school -> part.apply(school).wanted(kind) == 0
                                ? null
                                : part.apply(school).percent(kind))
                .shownAs((school, locale) -> words.percent(part.apply(school).percent(kind)))
                .banded(school -> HygieneWords.band(part.apply(school), kind, survey.rule()));
    }

    /** 5 of 6 places disinfected, 4 of 5 aired. */
    private @Nullable String prepared(SchoolStanding school) {
        return school.state().opened()
                ? null
                : words.text(
                        "hygiene.prepared",
                        school.prepared().disinfection(),
                        school.places().disinfection(),
                        school.prepared().ventilation(),
                        school.places().ventilation());
    }
}
