package org.kaixue.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Category;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemId;
import org.kaixue.catalogue.ItemUnit;
import org.kaixue.catalogue.Measure;
import org.kaixue.common.Bilingual;
import org.kaixue.organisation.RiskLevel;
import org.kaixue.organisation.SchoolDays;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.kaixue.stock.Movement;
import org.kaixue.stock.StockRow;

/** A prefecture with two counties, some schools, norms and stores, on Monday 23 November 2026. */
final class Given {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final int MONDAY_TO_FRIDAY = 0b0011111;
    static final int EVERY_DAY = 0b1111111;

    final Item mask = item("MASK", false);
    final Item thermometer = item("THERMOMETER", true);
    final UnitId prefecture = new UnitId(UUID.randomUUID());
    final Map<Integer, UnitId> counties = new LinkedHashMap<>();
    final List<ASchool> schools = new ArrayList<>();
    final List<Norm> norms = new ArrayList<>();
    final List<StockRow> stock = new ArrayList<>();
    final Map<Stage, SchoolDays> days = new HashMap<>();
    SchoolDays boarderDays = new SchoolDays(EVERY_DAY, Map.of());
    LocalDate termEnd = LocalDate.of(2027, 1, 22);
    BandLimits limits = new BandLimits(LocalDate.of(2020, 2, 10), 7, 14, 50, 100);

    Given() {
        counties.put(1, new UnitId(UUID.randomUUID()));
        counties.put(2, new UnitId(UUID.randomUUID()));
    }

    static Item item(String code, boolean durable) {
        return new Item(
                new ItemId(UUID.randomUUID()),
                code,
                new Bilingual(code, code),
                Category.PROTECTION,
                durable,
                true,
                null,
                false,
                null,
                List.of(new ItemUnit(new Bilingual("p", "p"), Measure.BASE, BigDecimal.ONE, true, true)),
                1);
    }

    ASchool school(String name) {
        ASchool school = ASchool.named(name);
        schools.add(school);
        return school;
    }

    /** A norm for all schools, from long ago. */
    Given norm(Item item, NormDriver driver, String rate) {
        return norm(item, driver, rate, null, null, null, null);
    }

    Given norm(
            Item item,
            NormDriver driver,
            String rate,
            @Nullable UnitId unit,
            @Nullable Stage stage,
            @Nullable Boolean boarding,
            @Nullable RiskLevel risk) {
        return norm(item, driver, rate, unit, stage, boarding, risk, LocalDate.of(2020, 2, 10), null);
    }

    Given norm(
            Item item,
            NormDriver driver,
            String rate,
            @Nullable UnitId unit,
            @Nullable Stage stage,
            @Nullable Boolean boarding,
            @Nullable RiskLevel risk,
            LocalDate from,
            @Nullable LocalDate to) {
        norms.add(new Norm(
                new NormId(UUID.randomUUID()),
                item.id(),
                driver,
                new BigDecimal(rate),
                driver.daily() ? 14 : null,
                unit,
                stage,
                boarding,
                risk,
                from,
                to,
                new Bilingual("", ""),
                0));
        return this;
    }

    Given stock(ASchool school, Item item, long quantity) {
        return stock(school, item, quantity, null);
    }

    Given stock(ASchool school, Item item, long quantity, @Nullable LocalDate expiresOn) {
        stock.add(new StockRow(school.id, false, item.id(), expiresOn, quantity));
        return this;
    }

    Given depot(UnitId unit, Item item, long quantity, @Nullable LocalDate expiresOn) {
        stock.add(new StockRow(unit, true, item.id(), expiresOn, quantity));
        return this;
    }

    SchoolDays days(Stage stage, boolean boarding) {
        return boarding ? boarderDays : days.getOrDefault(stage, new SchoolDays(MONDAY_TO_FRIDAY, Map.of()));
    }

    UnitTree tree() {
        List<UnitNode> nodes = new ArrayList<>();
        nodes.add(node(prefecture, UnitKind.PREFECTURE, null, "P"));
        counties.forEach((number, id) -> nodes.add(node(id, UnitKind.COUNTY, prefecture, "C" + number)));
        schools.forEach(school -> nodes.add(node(school.id, UnitKind.SCHOOL, county(school), school.name)));
        return new UnitTree(nodes);
    }

    private static UnitNode node(UnitId id, UnitKind kind, @Nullable UnitId parent, String code) {
        return new UnitNode(id, kind, parent, code, new Bilingual(code, code), null, null);
    }

    UnitId county(ASchool school) {
        return java.util.Objects.requireNonNull(counties.get(school.county));
    }

    List<SchoolFacts> facts(UnitId scope) {
        UnitTree tree = tree();
        return schools.stream()
                .filter(school -> tree.contains(scope, school.id))
                .map(school -> school.facts(county(school)))
                .toList();
    }

    SupplyInputs inputs(UnitId scope, Item... items) {
        return new SupplyInputs(
                SupplyQuery.of(scope, new TermId(UUID.randomUUID())),
                tree(),
                items.length == 0 ? List.of(mask, thermometer) : List.of(items),
                norms,
                limits,
                facts(scope),
                List.of(),
                stock,
                (county, stage, boarding) -> days(stage, boarding),
                TODAY,
                termEnd);
    }

    SupplyCalculation calculation(UnitId scope, Item... items) {
        return new SupplyCalculation(inputs(scope, items), SupplyCalculation.Detail.UNITS);
    }

    /** The answer for the whole prefecture. */
    Supply supply() {
        return new SupplyAnswer(calculation(prefecture)).supply();
    }

    /** The position of one school. */
    Position position(ASchool school, Item item) {
        return calculation(school.id, item).position(0);
    }

    /** The position of the whole prefecture. */
    Position position(Item item) {
        return calculation(prefecture, item).position(0);
    }

    CoverCurve curve(UnitId scope, Item item, Movement... movements) {
        return new CurveCalculation(calculation(scope, item)).curve(List.of(movements));
    }
}
