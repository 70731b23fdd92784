package org.kaixue.need.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Choice;
import org.kaixue.need.CoverCurve;

/** How a page looks back: on which day it stands and how many days a curve shows; both stand in the address. */
final class Back {

    private static final List<Integer> DAYS = List.of(CoverCurve.PAST_DAYS, 30, CoverCurve.DAILY_DAYS, 365);

    private Back() {}

    /** The day of the address; null unless it is a day before today. */
    static @Nullable LocalDate day(Address address, LocalDate today) {
        try {
            return address.get(SupplyLinks.ON)
                    .map(LocalDate::parse)
                    .filter(day -> day.isBefore(today))
                    .orElse(null);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** How many days a curve shows; the fewest unless the address names another choice. */
    static int days(Address address) {
        String asked = address.get(SupplyLinks.BACK).orElse("");
        return DAYS.stream()
                .filter(days -> days.toString().equals(asked))
                .findFirst()
                .orElse(CoverCurve.PAST_DAYS);
    }

    /** The choices for a curve. */
    static Choice choice(SupplyPage page) {
        Choice choice = new Choice();
        for (int days : DAYS) {
            choice.option(
                    page.words().text("need.ui.back", days),
                    page.address().with(SupplyLinks.BACK, days == CoverCurve.PAST_DAYS ? null : "" + days),
                    days == page.query().back());
        }
        return choice;
    }
}
