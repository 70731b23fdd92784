package org.kaixue.common.ui;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.common.PageQuery;
import org.kaixue.common.PageQuery.SortKey;

/** A row of the lists in these tests, with one column of each kind. */
record Delivery(
        String school, @Nullable BigDecimal masks, @Nullable LocalDate day, Instant at) {

    static final Instant TAKEN = Instant.parse("2026-11-23T02:00:00Z");
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    static Delivery to(String school, long masks, LocalDate day) {
        return new Delivery(school, BigDecimal.valueOf(masks), day, TAKEN);
    }

    /** Nothing is known of it but the school. */
    static Delivery to(String school) {
        return new Delivery(school, null, null, TAKEN);
    }

    /** School, masks (shown as 万只), day, moment of entry (hidden at first). */
    static ColumnList<Delivery> columns() {
        return ColumnList.of(
                Column.text("school", "", Delivery::school)
                        .headed(new Bilingual("学校", "School"))
                        .wide(),
                Column.<Delivery>number("masks", "", Delivery::masks)
                        .headed(new Bilingual("口罩", "Masks"))
                        .shownAs((row, locale) ->
                                locale.equals(Locale.ENGLISH) ? row.masks() + " pcs" : row.tenThousands() + "万只")
                        .banded(row ->
                                row.masks() == null ? null : row.masks().intValue() < 20_000 ? Band.RED : Band.GREEN),
                Column.date("day", "", Delivery::day).headed(new Bilingual("到货日期", "Arrived")),
                Column.moment("at", "", Delivery::at)
                        .headed(new Bilingual("登记时间", "Entered"))
                        .hidden());
    }

    private String tenThousands() {
        return masks == null ? "" : masks.movePointLeft(4).stripTrailingZeros().toPlainString();
    }

    /** The list of these deliveries as logistics sees it on the page, in Chinese unless a change says otherwise. */
    static Sheet<Delivery> sheet(Source<Delivery> source, String filter, SortKey... sort) {
        return new Sheet<>(
                "到货",
                "青岚州 · 2026年秋季学期",
                "logistics",
                TAKEN,
                Locale.SIMPLIFIED_CHINESE,
                columns().shownAtFirst(),
                source,
                new PageQuery(filter, List.of(sort), 0, Integer.MAX_VALUE));
    }

    static Source<Delivery> in(List<Delivery> rows) {
        return new ListSource<>(columns(), rows, Locale.SIMPLIFIED_CHINESE);
    }
}
