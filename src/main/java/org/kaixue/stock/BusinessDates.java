package org.kaixue.stock;

import java.time.LocalDate;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.RuleViolation;
import org.springframework.stereotype.Component;

/** The days for which the ledger takes a document: today and what one may still remember. */
@Component
class BusinessDates {

    static final int YEARS_BACK = 2;

    private final BusinessClock clock;

    BusinessDates(BusinessClock clock) {
        this.clock = clock;
    }

    void check(LocalDate day) {
        LocalDate today = clock.today();
        if (day.isAfter(today)) {
            throw RuleViolation.at("businessDate", "stock.date.future", day, today);
        }
        if (day.isBefore(today.minusYears(YEARS_BACK))) {
            throw RuleViolation.at("businessDate", "stock.date.too-old", day, YEARS_BACK);
        }
    }

    /** Whether a day is over: what is entered for it is entered late. */
    boolean past(LocalDate day) {
        return day.isBefore(clock.today());
    }
}
