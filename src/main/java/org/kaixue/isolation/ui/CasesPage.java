package org.kaixue.isolation.ui;

import java.time.LocalDate;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.UnitNode;

/**
 * What the page of cases shows.
 *
 * @param back how many days are looked back
 * @param refresh shows it anew
 */
record CasesPage(CaseDesk desk, UnitNode unit, Address address, int back, CaseWords words, Runnable refresh) {

    LocalDate since() {
        return desk.clock().today().minusDays(back - 1L);
    }

    /** Whose figures these are, on top of what is taken out. */
    String scopeText() {
        return unit.name().in(words.locale()) + words.text("cases.dot") + words.text("cases.cases.days", back);
    }

    String number(int number) {
        return Formats.in(words.locale()).number(number);
    }

    String text(String key, Object... values) {
        return words.text(key, values);
    }
}
