package org.kaixue.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.catalogue.DefaultItem;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Quantities;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.Ids;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.Rows;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A prefecture with a county and two schools, the default items, and short words for documents. */
public final class StockFixture {

    private final JdbcClient jdbc;
    private final Rows rows;
    private final ApplicationContext beans;
    private final Catalogue catalogue;
    private final BusinessClock clock;

    /** @param beans the context of the test */
    public StockFixture(ApplicationContext beans) {
        this.beans = beans;
        this.jdbc = beans.getBean(JdbcClient.class);
        this.rows = beans.getBean(Rows.class);
        this.catalogue = beans.getBean(Catalogue.class);
        this.clock = beans.getBean(BusinessClock.class);
    }

    public Tree plant() {
        UnitId prefecture = unit("PREFECTURE", null, "P");
        UnitId county = unit("COUNTY", prefecture, "C");
        UnitId school = school(county, "A");
        UnitId other = school(county, "B");
        for (UnitId each : List.of(prefecture, county, school, other)) {
            above(each, each);
            above(prefecture, each);
        }
        above(county, school);
        above(county, other);
        beans.publishEvent(new DataReplaced());
        beans.getBean(CatalogueDefaults.class).install();
        return new Tree(prefecture, county, school, other);
    }

    public Item masks() {
        return catalogue.byCode(DefaultItem.MASK.code()).orElseThrow();
    }

    public LocalDate today() {
        return clock.today();
    }

    public ReceiveDraft receipt(PlaceId place, Item item, long quantity, LocalDate day, @Nullable LocalDate expires) {
        return new ReceiveDraft(
                DocumentId.next(),
                place,
                day,
                item.id(),
                pieces(item, quantity),
                expires == null ? "LOT" : "L" + expires,
                null,
                expires == null ? today().plusYears(1) : expires,
                Origin.BOUGHT,
                null,
                null);
    }

    public IssueDraft issue(PlaceId place, Item item, long quantity, LocalDate day) {
        return new IssueDraft(
                DocumentId.next(), place, day, item.id(), pieces(item, quantity), null, Purpose.USE, null);
    }

    public static Typed pieces(Item item, long quantity) {
        return new Typed(
                BigDecimal.valueOf(quantity), Quantities.baseUnit(item).name().zh());
    }

    private UnitId school(UnitId county, String code) {
        UnitId school = unit("SCHOOL", county, code);
        rows.write(
                "insert into school (id, county_id, type, boarding, version) values (?, ?, 'PRIMARY', false, 0)",
                Ids.bytes(school.value()),
                Ids.bytes(county.value()));
        return school;
    }

    private UnitId unit(String kind, @Nullable UnitId parent, String code) {
        UUID id = Ids.next();
        rows.write("""
                insert into unit (id, kind, parent_id, code, name_zh, name_en, sort_order, version)
                values (?, ?, ?, ?, ?, ?, 1, 0)""", Ids.bytes(id), kind, parent == null ? null : Ids.bytes(parent.value()), code, code, code);
        return new UnitId(id);
    }

    private void above(UnitId upper, UnitId lower) {
        if (jdbc.sql("select count(*) from unit_ancestor where ancestor_id = ? and unit_id = ?")
                        .params(Ids.bytes(upper.value()), Ids.bytes(lower.value()))
                        .query(Integer.class)
                        .single()
                == 0) {
            rows.write(
                    "insert into unit_ancestor (ancestor_id, unit_id) values (?, ?)",
                    Ids.bytes(upper.value()),
                    Ids.bytes(lower.value()));
        }
    }

    /** Who is above whom: the prefecture over all, the county over both schools. */
    public record Tree(UnitId prefecture, UnitId county, UnitId school, UnitId other) {}
}
