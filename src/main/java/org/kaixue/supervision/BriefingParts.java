package org.kaixue.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Quantities;
import org.kaixue.chart.BulletChart;
import org.kaixue.chart.ChartCache;
import org.kaixue.chart.ChartKey;
import org.kaixue.chart.ChartLink;
import org.kaixue.chart.ChartWidth;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Formats;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.drill.Coverage;
import org.kaixue.drill.SchoolCoverage;
import org.kaixue.drill.Standing;
import org.kaixue.isolation.RoomOverview;
import org.kaixue.isolation.SchoolRooms;
import org.kaixue.need.Cover;
import org.kaixue.need.CoverBand;
import org.kaixue.need.NeedService;
import org.kaixue.need.Position;
import org.kaixue.need.Supply;
import org.kaixue.need.SupplyQuery;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.OrganisationFacts;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.StageFacts;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.staggering.Occasion;
import org.kaixue.staggering.PlanOverview;
import org.kaixue.staggering.SchoolPlan;
import org.springframework.stereotype.Component;

/** The parts of a briefing that other rooms know: people, stock, rooms, drills, plans; each only where the reader may. */
@Component
class BriefingParts {

    private static final int MOST_BARS = 8;

    private final OrganisationFacts organisation;
    private final NeedService need;
    private final RoomOverview rooms;
    private final Coverage drills;
    private final PlanOverview plans;
    private final ChartCache charts;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Texts texts;

    BriefingParts(
            OrganisationFacts organisation,
            NeedService need,
            RoomOverview rooms,
            Coverage drills,
            PlanOverview plans,
            ChartCache charts,
            Jurisdiction jurisdiction,
            Units units,
            Texts texts) {
        this.organisation = organisation;
        this.need = need;
        this.rooms = rooms;
        this.drills = drills;
        this.plans = plans;
        this.charts = charts;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.texts = texts;
    }

    /** Stock against need, in words and as a picture for each language. */
    record Stocked(List<VisitBriefing.Stock> lines, Bilingual chart) {
        static final Stocked NONE = new Stocked(List.of(), new Bilingual("", ""));
    }

    /** How many pupils, boarders and staff. */
    Bilingual size(UnitId school, TermId term) {
        for (SchoolFacts facts : organisation.schools(school, term, null, null)) {
            int pupils = facts.stages().stream().mapToInt(StageFacts::pupils).sum();
            int boarders =
                    facts.stages().stream().mapToInt(StageFacts::boarders).sum();
            int staff = facts.staff() == null ? 0 : facts.staff();
            return texts.both("supervision.brief.size", pupils, boarders, staff);
        }
        return texts.both("supervision.brief.size.unknown");
    }

    Stocked stock(UnitId school, TermId term) {
        if (!jurisdiction.may(Permission.STOCK_READ, school)) {
            return Stocked.NONE;
        }
        List<Supply.ItemRow> rows = need.supply(SupplyQuery.of(school, term)).items().stream()
                .filter(row -> row.position().cover().band() != CoverBand.NOT_NEEDED)
                .toList();
        String href = "supply?unit=" + units.tree().get(school).code();
        List<Supply.ItemRow> drawn = rows.stream().limit(MOST_BARS).toList();
        return new Stocked(
                rows.stream().map(this::line).toList(),
                Bilingual.said(locale -> drawn.isEmpty() ? "" : svg(chart(drawn, href, locale), locale)));
    }

    private String svg(BulletChart chart, Locale locale) {
        return charts.svg(ChartKey.of(chart, locale), ChartWidth.NARROW, () -> chart);
    }

    private BulletChart chart(List<Supply.ItemRow> rows, String href, Locale locale) {
        return new BulletChart(
                "visit-stock",
                texts.getTranslation("supervision.brief.stock", locale),
                texts.getTranslation("supervision.brief.stock.summary", locale, rows.size()),
                new BulletChart.Legend(
                        texts.getTranslation("supervision.brief.stock.have", locale),
                        "",
                        texts.getTranslation("supervision.brief.stock.need", locale)),
                rows.stream().map(row -> bar(row, href, locale)).toList());
    }

    private BulletChart.Row bar(Supply.ItemRow row, String href, Locale locale) {
        Position position = row.position();
        Item item = row.item();
        boolean unknown = position.cover().band() == CoverBand.UNKNOWN;
        String have = Quantities.show(item, position.usable(), locale);
        String wanted = Quantities.show(item, position.need(), locale);
        Band band = band(position.cover().band());
        String name = item.name().in(locale);
        return new BulletChart.Row(
                name,
                unknown ? have : have + " / " + wanted,
                position.usable(),
                0,
                unknown ? OptionalLong.empty() : OptionalLong.of(position.need()),
                band,
                band.sign() + " " + cover(position.cover(), locale),
                new ChartLink(item.code(), href, name + " " + have + " / " + wanted));
    }

    private VisitBriefing.Stock line(Supply.ItemRow row) {
        Position position = row.position();
        Item item = row.item();
        return new VisitBriefing.Stock(
                band(position.cover().band()),
                item.name(),
                Bilingual.said(locale -> Quantities.show(item, position.usable(), locale)),
                Bilingual.said(locale -> Quantities.show(item, position.need(), locale)),
                Bilingual.said(locale -> cover(position.cover(), locale)));
    }

    private String cover(Cover cover, Locale locale) {
        if (!cover.measured()) {
            return texts.getTranslation("supervision.brief.cover.unknown", locale);
        }
        Formats formats = Formats.in(locale);
        return cover.measure() == Cover.Measure.DAYS
                ? formats.days(cover.value())
                : formats.number(cover.value(), 0) + "%";
    }

    private static Band band(CoverBand band) {
        return switch (band) {
            case RED -> Band.RED;
            case AMBER -> Band.AMBER;
            case GREEN, NOT_NEEDED -> Band.GREEN;
            case UNKNOWN -> Band.UNKNOWN;
        };
    }

    List<VisitBriefing.Said> rooms(UnitId school, TermId term) {
        if (!jurisdiction.may(Permission.ISOLATION_COUNT, school)) {
            return List.of();
        }
        return rooms.of(school, term).stream()
                .filter(one -> one.school().equals(school))
                .map(one -> said(
                        band(one.standing()),
                        "isolation?unit=" + units.tree().get(school).code(),
                        "supervision.brief.rooms",
                        one.existing(),
                        one.compliant(),
                        one.required().rooms(),
                        one.freeBeds()))
                .toList();
    }

    private static Band band(SchoolRooms.Standing standing) {
        return switch (standing) {
            case NONE, SHORT -> Band.RED;
            case NONE_NOW, UNSURE -> Band.AMBER;
            case ENOUGH -> Band.GREEN;
        };
    }

    List<VisitBriefing.Said> drills(UnitId school, TermId term) {
        if (!jurisdiction.may(Permission.DRILLS_READ, school)) {
            return List.of();
        }
        SchoolCoverage one = drills.of(school, term);
        boolean late = one.worst() == Standing.FAILED || one.worst() == Standing.OVERDUE;
        Band band = one.covered() ? Band.GREEN : late ? Band.RED : Band.AMBER;
        return List.of(said(
                band,
                "drills?unit=" + units.tree().get(school).code(),
                "supervision.brief.drills",
                one.passed(),
                one.scenarios(),
                one.count(Standing.FAILED) + one.count(Standing.OVERDUE)));
    }

    List<VisitBriefing.Said> plans(UnitId school, TermId term) {
        if (!jurisdiction.may(Permission.STAGGERING_READ, school)) {
            return List.of();
        }
        List<VisitBriefing.Said> said = new ArrayList<>();
        for (Occasion occasion : List.of(Occasion.LUNCH, Occasion.ARRIVAL)) {
            SchoolPlan plan = plan(school, term, occasion);
            if (plan != null && plan.state() != SchoolPlan.State.NOT_NEEDED) {
                Bilingual text = Bilingual.said(locale -> texts.getTranslation(
                        "supervision.brief.plan",
                        locale,
                        texts.getTranslation("staggering.occasion." + occasion, locale),
                        texts.getTranslation("staggering.standing." + plan.state(), locale),
                        plan.people()));
                String href = "staggering?unit=" + units.tree().get(school).code();
                said.add(new VisitBriefing.Said(band(plan.state()), text, href));
            }
        }
        return said;
    }

    private @Nullable SchoolPlan plan(UnitId school, TermId term, Occasion occasion) {
        return plans.of(school, term, occasion).stream()
                .filter(one -> one.school().equals(school))
                .findFirst()
                .orElse(null);
    }

    private static Band band(SchoolPlan.State state) {
        return switch (state) {
            case BROKEN -> Band.RED;
            case OBSTACLE, NONE, DRAFT -> Band.AMBER;
            case HOLDS, NOT_NEEDED -> Band.GREEN;
        };
    }

    private VisitBriefing.Said said(Band band, String link, String key, Object... values) {
        return new VisitBriefing.Said(band, texts.both(key, values), link);
    }
}
