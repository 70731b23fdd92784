package org.kaixue.need.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Category;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemId;
import org.kaixue.catalogue.ItemUnit;
import org.kaixue.catalogue.Measure;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Address;
import org.kaixue.need.BandLimits;
import org.kaixue.need.Blocker;
import org.kaixue.need.Cover;
import org.kaixue.need.CoverBand;
import org.kaixue.need.CoverCurve;
import org.kaixue.need.Position;
import org.kaixue.need.Supply;
import org.kaixue.need.SupplyQuery;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;

/** A small prefecture of paper and what its supplies may look like. */
final class Supplies {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final UnitNode PREFECTURE = unit(UnitKind.PREFECTURE, null, "63", "澜雪州", "Lanxue Prefecture");
    static final UnitNode COUNTY = unit(UnitKind.COUNTY, PREFECTURE, "6302", "牧云县", "Muyun County");
    static final UnitNode OTHER_COUNTY = unit(UnitKind.COUNTY, PREFECTURE, "6303", "青澜县", "Qinglan County");
    static final UnitNode SCHOOL = unit(UnitKind.SCHOOL, COUNTY, "6302007", "东滩乡中心学校", "Dongtan School");
    static final UnitTree TREE = new UnitTree(List.of(PREFECTURE, COUNTY, OTHER_COUNTY, SCHOOL));
    static final Item MASK = item("MASK", "口罩", "Mask", false, "只", "pcs", true);
    static final Item THERMOMETER = item("THERMOMETER", "额温枪", "Forehead thermometer", true, "支", "pcs", false);
    static final BandLimits LIMITS = new BandLimits(LocalDate.of(2026, 1, 1), 7, 14, 50, 100);
    static final SupplyLinks LINKS =
            new SupplyLinks(Address.of("supply").with("unit", "63").with("term", "2026S"), TREE);

    private Supplies() {}

    static SupplyWords words(Locale locale) {
        return new SupplyWords(new Texts(), locale);
    }

    static SupplyWords chinese() {
        return words(Locale.SIMPLIFIED_CHINESE);
    }

    static SupplyWords english() {
        return words(Locale.ENGLISH);
    }

    static Cover days(String value, CoverBand band) {
        return new Cover(Cover.Measure.DAYS, new BigDecimal(value), band);
    }

    static Cover percent(String value, CoverBand band) {
        return new Cover(Cover.Measure.PERCENT, new BigDecimal(value), band);
    }

    /** What schools hold of an item: how many of them are red and blocked, usable stock, need, cover. */
    static Position position(int red, int blocked, long usable, long need, Cover cover) {
        return new Position(
                400, red, 0, blocked, need, usable, 0, 0, 0, 0, 0, 0, BigDecimal.ONE, cover, TODAY.plusDays(4));
    }

    static Supply.FirstOut firstOut() {
        return new Supply.FirstOut(SCHOOL.id(), MASK.id(), days("2.0", CoverBand.RED), TODAY.plusDays(2));
    }

    static Supply supply(Supply.Headline headline, List<Supply.ItemRow> items) {
        return supply(headline, items, List.of(), List.of());
    }

    static Supply supply(
            Supply.Headline headline, List<Supply.ItemRow> items, List<Supply.UnitRow> units, List<Supply.Gap> gaps) {
        SupplyQuery query = SupplyQuery.of(PREFECTURE.id(), new TermId(Ids.next()));
        return new Supply(query, TODAY, LIMITS, List.of(1, 2), headline, items, units, gaps, List.of());
    }

    static List<Supply.ItemRow> redMasks() {
        return List.of(
                new Supply.ItemRow(MASK, position(41, 0, 460_000, 1_620_000, days("4.0", CoverBand.RED))),
                new Supply.ItemRow(THERMOMETER, position(0, 7, 3_420, 3_000, percent("114", CoverBand.GREEN))));
    }

    static Supply.Gap gates(int schools) {
        List<UnitId> ids = new ArrayList<>();
        for (int n = 0; n < schools; n++) {
            ids.add(new UnitId(Ids.next()));
        }
        return new Supply.Gap(Blocker.NO_GATES, ids);
    }

    static Supply.UnitRow row(UnitNode unit, int schools, int red, Supply.Cell... cells) {
        return new Supply.UnitRow(unit, schools, red, List.of(cells), Set.of());
    }

    private static UnitNode unit(UnitKind kind, @Nullable UnitNode parent, String code, String zh, String en) {
        return new UnitNode(
                new UnitId(Ids.next()),
                kind,
                parent == null ? null : parent.id(),
                code,
                new Bilingual(zh, en),
                kind == UnitKind.SCHOOL ? SchoolType.PRIMARY : null,
                null);
    }

    private static Item item(
            String code, String zh, String en, boolean durable, String unitZh, String unitEn, boolean tenThousands) {
        List<ItemUnit> units = new ArrayList<>();
        units.add(new ItemUnit(new Bilingual(unitZh, unitEn), Measure.BASE, BigDecimal.ONE, true, true));
        if (tenThousands) {
            BigDecimal factor = BigDecimal.valueOf(10_000);
            units.add(new ItemUnit(new Bilingual("万" + unitZh, "10k " + unitEn), Measure.BASE, factor, true, false));
        }
        return new Item(
                new ItemId(Ids.next()),
                code,
                new Bilingual(zh, en),
                Category.PROTECTION,
                durable,
                !durable,
                null,
                false,
                null,
                units,
                1);
    }

    /** Masks that sank from 18 days to 4, and run out on a day or last to the end of the term. */
    static CoverCurve curve(@Nullable LocalDate out) {
        return new CoverCurve(
                MASK,
                Cover.Measure.DAYS,
                IntStream.range(0, CoverCurve.PAST_DAYS)
                        .mapToObj(n -> curvePoint(n - CoverCurve.PAST_DAYS, 18 - n))
                        .toList(),
                curvePoint(0, 4),
                IntStream.rangeClosed(1, out == null ? 60 : 4)
                        .mapToObj(n -> curvePoint(n, out == null ? 4 : 4 - n))
                        .toList(),
                7,
                14,
                out,
                0);
    }

    private static CoverCurve.Point curvePoint(int day, int value) {
        return new CoverCurve.Point(TODAY.plusDays(day), BigDecimal.valueOf(value));
    }
}
