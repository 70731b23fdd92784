package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** A practised clerk of the stores, who does not touch the mouse. */
@BrowserTest
class ClerkIT {
    private static final String SCHOOL = "639003330";

    @Test
    void a_clerk_receives_issues_and_counts_with_the_keyboard_alone(Browser browser) {
        Person clerk = Person.signedIn(browser, "logistics", Screen.DESK_ZH_LIGHT);
        clerk.opens("/supply?unit=" + SCHOOL);

        clerk.presses("r");
        assertThat(clerk.field("物资")).isFocused();
        clerk.types("mask");
        clerk.presses("Tab");
        clerk.types("2箱");
        clerk.presses("Tab");
        clerk.types("K7");
        clerk.presses("Tab");
        clerk.types("2028-5-1");
        clerk.photographs("clerk-receives");
        clerk.presses("Enter");
        assertThat(clerk.message()).containsText("已入库口罩 2箱");
        assertThat(clerk.keys()).as("keys to receive two cases").isLessThanOrEqualTo(22);

        clerk.presses("i");
        assertThat(clerk.field("物资")).isFocused();
        clerk.types("mask");
        clerk.presses("Tab");
        clerk.types("1盒");
        clerk.photographs("clerk-issues");
        clerk.presses("Enter");
        assertThat(clerk.message()).containsText("已出库口罩 1盒");
        assertThat(clerk.keys()).as("keys to issue a box after it").isLessThanOrEqualTo(22 + 9);

        clerk.presses("c");
        assertThat(clerk.field("物资")).isFocused();
        clerk.types("洗手液");
        clerk.presses("Tab");
        clerk.presses("Tab");
        clerk.types("120瓶");
        clerk.presses("Tab");
        clerk.presses("Tab");
        clerk.presses("Tab");
        assertThat(clerk.field("原因")).isFocused();
        clerk.types("月末盘点");
        clerk.photographs("clerk-counts");
        clerk.presses("Enter");
        assertThat(clerk.message()).containsText("已登记洗手液的盘点：120瓶");
        assertThat(clerk.keys()).as("keys to count after it").isLessThanOrEqualTo(22 + 9 + 18);

        clerk.opens("/supply/ledger?unit=" + SCHOOL + "&sort=-posted");
        assertThat(clerk.rows("入库", "2箱", "+4,000只", "K7", "2028年5月1日")).hasCount(1);
        assertThat(clerk.rows("出库", "1盒", "-50只")).hasCount(1);
        assertThat(clerk.rows("盘点", "洗手液", "120瓶", "月末盘点")).not().hasCount(0);
        clerk.photographs("clerk-ledger");
    }

    @Test
    void a_posting_is_taken_back_with_one_key_while_its_message_is_shown(Browser browser) {
        Person clerk = Person.signedIn(browser, "logistics", Screen.DESK_EN_DARK);
        clerk.opens("/supply/item/HAND_WASH?unit=" + SCHOOL);
        String before = clerk.answer().textContent();
        clerk.presses("r");
        assertThat(clerk.field("Amount")).isFocused();
        clerk.types("7 bottles");
        clerk.photographs("clerk-receives-en");
        clerk.fills("Use by", "2029-01-31");
        clerk.presses("Enter");
        assertThat(clerk.message()).containsText("7 bottles");
        assertThat(clerk.answer()).not().hasText(before);
        clerk.clicks("Undo");
        assertThat(clerk.answer()).hasText(before);
    }
}
