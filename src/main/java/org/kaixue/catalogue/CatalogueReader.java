package org.kaixue.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads all items with their ladders in one statement. */
final class CatalogueReader {

    private final JdbcClient jdbc;

    CatalogueReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CatalogueRow> read() {
        List<CatalogueRow> rows = jdbc.sql("""
                        select i.id, i.code, i.name_zh, i.name_en, i.category, i.durable, i.expiry_tracked, i.store_apart,
                          i.emergency_list, i.density, i.sort_order, i.retired_on, i.version,
                          u.name_zh as unit_zh, u.name_en as unit_en, u.measure, u.factor, u.shown_zh, u.shown_en
                        from item i join item_unit u on u.item_id = i.id
                        order by i.sort_order, i.code, u.position""").query((ResultSet found) -> {
            List<CatalogueRow> read = new ArrayList<>();
            while (found.next()) {
                Item last = read.isEmpty() ? null : read.getLast().item();
                if (last == null || !last.code().equals(found.getString("code"))) {
                    read.add(row(found));
                }
                read.getLast().item().units().add(unit(found));
            }
            return read;
        });
        return rows.stream()
                .map(CatalogueReader::sealed)
                .sorted(Comparator.comparing(CatalogueRow::retired))
                .toList();
    }

    private static CatalogueRow row(ResultSet found) throws SQLException {
        String apart = found.getString("store_apart");
        Item item = new Item(
                new ItemId(Ids.read(found.getBytes("id"))),
                found.getString("code"),
                new Bilingual(found.getString("name_zh"), found.getString("name_en")),
                Category.valueOf(found.getString("category")),
                found.getBoolean("durable"),
                found.getBoolean("expiry_tracked"),
                apart == null ? null : StoreApart.valueOf(apart),
                found.getBoolean("emergency_list"),
                found.getBigDecimal("density"),
                new ArrayList<>(),
                found.getInt("sort_order"));
        return new CatalogueRow(item, found.getObject("retired_on", LocalDate.class), found.getInt("version"));
    }

    private static ItemUnit unit(ResultSet found) throws SQLException {
        return new ItemUnit(
                new Bilingual(found.getString("unit_zh"), found.getString("unit_en")),
                Measure.valueOf(found.getString("measure")),
                found.getBigDecimal("factor"),
                found.getBoolean("shown_zh"),
                found.getBoolean("shown_en"));
    }

    private static CatalogueRow sealed(CatalogueRow row) {
        Item item = row.item();
        return new CatalogueRow(
                new Item(
                        item.id(),
                        item.code(),
                        item.name(),
                        item.category(),
                        item.durable(),
                        item.expiryTracked(),
                        item.storeApart(),
                        item.emergencyList(),
                        item.density(),
                        List.copyOf(item.units()),
                        item.sortOrder()),
                row.retiredOn(),
                row.version());
    }
}
