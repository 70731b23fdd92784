package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** How a day stood that is over, and what is entered late for one. */
@BrowserTest
class LookingBackIT {
    private static final String SCHOOL = "639003331";
    private static final Pattern ON_THAT_DAY = Pattern.compile("on=2026-11-16");

    @Test
    void an_officer_asks_how_a_past_day_stood_and_finds_the_way_back(Browser browser) {
        Person officer = Person.signedIn(browser, "bureau", Screen.DESK_ZH_LIGHT);
        officer.opens("/supply?unit=639000");
        officer.fills("看过去某一天", "2026-11-16");
        officer.presses("Enter");
        assertThat(about(officer)).containsText("这是 2026年11月16日 日终的情况，不是今天");
        assertThat(officer.button("入库")).hasCount(0);
        officer.photographs("past-supply");

        officer.page()
                .locator("svg a[href*='supply/item/MASK'] >> visible=true")
                .first()
                .click();
        officer.settles();
        assertThat(officer.page()).hasURL(ON_THAT_DAY);
        officer.follows("365 天");
        assertThat(officer.page()).hasURL(ON_THAT_DAY);
        officer.photographs("past-item");

        officer.follows("回到今天");
        assertThat(about(officer)).isHidden();
        officer.photographs("past-item-today");
    }

    @Test
    void on_a_phone_a_past_day_says_so_before_all_else(Browser browser) {
        Person clerk = Person.signedIn(browser, "logistics", Screen.PHONE_EN_LIGHT);
        clerk.opens("/supply/item/MASK?unit=" + SCHOOL + "&on=2026-11-16");
        assertThat(about(clerk)).containsText("at the end of 16 Nov 2026, not today");
        clerk.photographs("past-phone");
        clerk.follows("Back to today");
        assertThat(about(clerk)).isHidden();
        clerk.opens("/supply?unit=639003&on=2026-11-16&back=90");
        assertThat(about(clerk)).isVisible();
        clerk.photographs("past-phone-supply");
    }

    @Test
    void what_is_entered_for_a_day_before_a_count_leaves_the_count_and_says_so(Browser browser) {
        Person clerk = Person.signedIn(browser, "logistics", Screen.DESK_EN_DARK);
        clerk.opens("/supply?unit=" + SCHOOL);
        clerk.presses("c");
        clerk.types("mask");
        clerk.presses("Tab");
        clerk.presses("Tab");
        clerk.types("1000 pcs");
        clerk.fills("Reason", "Stocktaking");
        clerk.fills("Counted on", "2026-11-20");
        clerk.presses("Enter");
        assertThat(clerk.message()).containsText("Count of Mask posted: 1,000 pcs");

        clerk.presses("i");
        clerk.types("mask");
        clerk.presses("Tab");
        clerk.types("10 pcs");
        clerk.fills("Issued on", "2026-11-18");
        clerk.presses("Tab");
        assertThat(clerk.dialog()).containsText("Counted here on 20 Nov 2026, after this day. The count stays");
        clerk.photographs("late-issue");
        clerk.clicks("Issue");
        assertThat(clerk.message()).containsText("Issued Mask: 10 pcs");

        clerk.opens("/supply/ledger?unit=" + SCHOOL + "&sort=-posted");
        Locator kept = clerk.rows("10 pcs", "+10 pcs", "The count stays");
        assertThat(kept).hasCount(1);
        clerk.photographs("late-ledger");
        clerk.opensRow("10 pcs", "The count stays");
        assertThat(clerk.sheet()).containsText("Taken back on 20 Nov 2026");
        clerk.photographs("late-document");
    }

    @Test
    void an_issue_for_a_day_that_did_not_have_so_much_is_refused_with_the_day(Browser browser) {
        Person clerk = Person.signedIn(browser, "logistics", Screen.PHONE_ZH_DARK);
        clerk.opens("/supply/item/MASK?unit=" + SCHOOL);
        clerk.clicks("入库");
        clerk.fills("数量", "30万只");
        clerk.fills("批号", "LATE");
        clerk.fills("有效期至", "2029-01-31");
        clerk.presses("Enter");
        assertThat(clerk.message()).containsText("已入库口罩");
        clerk.clicks("出库");
        clerk.fills("数量", "20万只");
        clerk.fills("出库日期", "2026-11-18");
        clerk.presses("Enter");
        assertThat(clerk.dialog()).containsText("2026年11月18日");
        assertThat(clerk.dialog()).containsText("不够");
        clerk.photographs("late-refused");
    }

    /** What the page is about where one would take it for today. */
    private static Locator about(Person person) {
        return person.page().locator(".kx-about");
    }
}
