package org.kaixue.isolation.ui;

import java.util.Comparator;
import java.util.function.ToIntFunction;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.isolation.SchoolRooms;

/** The columns of the tables by county and by school. */
record RoomColumns(RoomDesk desk, RoomPage page) {

    ColumnList<CountyRooms> counties() {
        return ColumnList.of(
                Column.<CountyRooms>name("county", "room.column.county", row -> row.unit()
                                .name())
                        .frozen()
                        .wide(),
                gap(row -> row.sums().gap()),
                number("required", "room.column.required", row -> row.sums().required()),
                number("existing", "room.column.existing", row -> row.sums().existing()),
                number("compliant", "room.column.compliant", row -> row.sums().compliant()),
                number("usable", "room.column.usable", row -> row.sums().usable()),
                number("short", "room.column.schools-short", row -> row.sums().shortOf()),
                number("schools", "room.column.schools", row -> row.sums().schools()),
                number("beds", "room.column.beds", row -> row.sums().beds()),
                number("forecast", "room.column.forecast", row -> row.sums().forecastBeds()),
                number("cases", "room.column.recent", row -> row.sums().recentCases()));
    }

    ColumnList<SchoolRooms> schools() {
        return ColumnList.of(
                Column.<SchoolRooms>name(
                                "school",
                                "room.column.school",
                                row -> desk.units().tree().get(row.school()).name())
                        .frozen()
                        .wide(),
                Column.<SchoolRooms>text("standing", "room.column.standing", row -> page.standing(row.standing()))
                        .banded(row -> RoomPage.band(row.standing()))
                        .sortedBy(Comparator.comparing(SchoolRooms::standing)),
                gap(SchoolRooms::gap),
                number("required", "room.column.required", row -> row.required().rooms()),
                number("existing", "room.column.existing", SchoolRooms::existing),
                number("compliant", "room.column.compliant", SchoolRooms::compliant),
                number("usable", "room.column.usable", SchoolRooms::usable),
                Column.<SchoolRooms>text("why", "room.column.why", row -> desk.why(page, row))
                        .hidden(),
                number("beds", "room.column.beds", SchoolRooms::beds),
                number("forecast", "room.column.forecast", row -> row.forecast().beds()),
                number("cases", "room.column.recent", SchoolRooms::recentCases),
                RoomColumns.<SchoolRooms>number("pupils", "room.column.pupils", SchoolRooms::pupils)
                        .hidden(),
                RoomColumns.<SchoolRooms>number("boarders", "room.column.boarders", SchoolRooms::boarders)
                        .hidden());
    }

    private static <T> Column<T> gap(ToIntFunction<T> gap) {
        return RoomColumns.<T>number("gap", "room.column.gap", gap)
                .banded(row -> gap.applyAsInt(row) > 0 ? Band.RED : Band.GREEN);
    }

    private static <T> Column<T> number(String key, String header, ToIntFunction<T> value) {
        return Column.number(key, header, value::applyAsInt);
    }
}
