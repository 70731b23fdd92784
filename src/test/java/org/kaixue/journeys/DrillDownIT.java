package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** From the prefecture's answer down to a line of the ledger, and back by the browser's own button. */
@BrowserTest
class DrillDownIT {

    @Test
    void each_click_leads_one_level_down_and_back_is_where_one_was(Browser browser) {
        Person officer = Person.signedIn(browser, "bureau", Screen.DESK_EN_DARK);
        Deque<String> way = new ArrayDeque<>();
        officer.opens("/supply?unit=639000&batch=2");
        way.push(officer.page().url());

        officer.page()
                .locator("svg a[href*='supply/item/MASK'] >> visible=true")
                .first()
                .click();
        arrives(officer, "Mask", "supply/item/MASK?unit=639000&batch=2", way);
        officer.opensRow("Muyun County");
        arrives(officer, "Mask", "supply/item/MASK?unit=639003&batch=2", way);
        officer.opensRow("Muyun Dongtan Central School");
        arrives(officer, "Mask", "supply/item/MASK?unit=639003330&batch=2", way);
        officer.photographs("drill-school");
        officer.page().locator("a[href*='supply/lot/']").first().click();
        officer.settles();
        assertThat(officer.title()).containsText("lot");
        assertThat(officer.rows("Receipt")).not().hasCount(0);
        officer.photographs("drill-lot");

        while (!way.isEmpty()) {
            officer.page().goBack();
            assertThat(officer.page()).hasURL(way.pop());
            officer.settles();
        }
        assertThat(officer.title()).hasText("Stock against need");
    }

    @Test
    void a_link_sent_to_a_colleague_shows_the_same(Browser browser) {
        Person officer = Person.signedIn(browser, "bureau", Screen.DESK_ZH_LIGHT);
        officer.opens("/supply/units?unit=639003&level=schools&band=red");
        officer.narrows("第二", 4);
        String address = officer.page().url();
        Person colleague = Person.signedIn(browser, "county", Screen.PHONE_ZH_DARK);
        colleague.opens(address);
        assertThat(colleague.page().locator(".kx-list-filter input")).hasValue("第二");
        assertThat(colleague.page().locator(".kx-list-count")).hasText("共 4 条");
        colleague.photographs("drill-colleague");
    }

    /** Parameters of the term may follow; what was asked for stands in the address as it was sent. */
    private static void arrives(Person officer, String title, String address, Deque<String> way) {
        assertThat(officer.title()).hasText(title);
        officer.settles();
        for (String part : address.split("[?&]")) {
            assertThat(officer.page()).hasURL(java.util.regex.Pattern.compile(part));
        }
        way.push(officer.page().url());
    }
}
