package org.kaixue.people.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.people.PledgeCount;
import org.kaixue.people.PledgeKind;

/** How pledges of classes and of schools are summed up and shown alike. */
final class PledgeAnswer {

    private PledgeAnswer() {}

    static void tell(PageHeader header, CarePage page, List<PledgeCount> counts) {
        int expected = 0;
        int missing = 0;
        for (PledgeCount count : counts) {
            missing += count.missing();
            for (PledgeKind kind : PledgeKind.values()) {
                expected += count.expected(kind);
            }
        }
        if (expected == 0) {
            return;
        }
        if (missing == 0) {
            header.answer(Band.GREEN, page.say("people.pledge.answer.all", page.number(expected)));
        } else {
            header.answer(
                    Band.AMBER, page.say("people.pledge.answer.missing", page.number(missing), page.number(expected)));
        }
    }

    static void tile(CareTiles tiles, CarePage page, PledgeKind kind, List<PledgeCount> counts) {
        int expected = counts.stream().mapToInt(count -> count.expected(kind)).sum();
        int signed = counts.stream().mapToInt(count -> count.signed(kind)).sum();
        tiles.tile(
                "people.pledge.kind." + kind.name(),
                expected == 0 ? page.say("people.care.unknown") : page.number(signed),
                expected == 0
                        ? page.say("people.pledge.no-roster")
                        : page.say("people.pledge.of", page.number(expected), share(page, signed, expected)),
                expected == 0 ? Band.UNKNOWN : signed < expected ? Band.AMBER : Band.GREEN);
    }

    /** Signed and expected of each kind; a school or class of which nobody is in the roster has neither. */
    static ColumnList<PledgeCount> columns(ColumnList<PledgeCount> columns, CarePage page) {
        ColumnList<PledgeCount> all = columns.with(Column.<PledgeCount>number(
                        "missing",
                        "people.pledge.column.missing",
                        row -> row.unknown() ? null : Integer.valueOf(row.missing()))
                .banded(row -> row.unknown() ? Band.UNKNOWN : row.missing() > 0 ? Band.AMBER : Band.GREEN));
        for (PledgeKind kind : PledgeKind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            all = all.with(Column.<PledgeCount>number(
                            name,
                            "people.pledge.kind." + kind.name(),
                            row -> row.expected(kind) == 0 ? null : Integer.valueOf(row.signed(kind)))
                    .shownAs((row, locale) ->
                            page.say("people.pledge.signed-of", row.signed(kind), row.expected(kind))));
        }
        return all;
    }

    static String share(CarePage page, int part, int whole) {
        return Formats.in(page.locale())
                .percent(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64));
    }
}
