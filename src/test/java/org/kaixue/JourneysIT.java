package org.kaixue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** What the people of the demo do first, each in a language, a theme and a width of their own. */
@BrowserTest
class JourneysIT {

    @Test
    void a_logistics_officer_goes_from_the_answer_to_an_item_and_to_the_ledger(Browser browser) {
        Page page = signedIn(browser, "logistics", 1440, 900, "中文", ColorScheme.LIGHT);
        assertThat(page.locator("h1")).containsText("物资存量与需求");
        assertThat(page.locator("main, body").first()).containsText("400 所学校中");
        browser.open(page, "/supply/item/MASK?unit=639003");
        assertThat(page.locator("h1")).containsText("口罩");
        browser.open(page, "/supply/ledger");
        assertThat(page.locator("h1")).containsText("出入库台账");
    }

    @Test
    void an_english_reader_sees_the_same_answer_in_the_dark(Browser browser) {
        Page page = signedIn(browser, "bureau", 1440, 900, "EN", ColorScheme.DARK);
        assertThat(page.locator("h1")).containsText("Stock against need");
        browser.open(page, "/norms");
        assertThat(page.locator("h1")).containsText("Norms");
    }

    @Test
    void a_principal_on_a_phone_sees_the_own_school_and_no_other(Browser browser) {
        Page page = signedIn(browser, "principal", 390, 844, "中文", ColorScheme.DARK);
        assertThat(page.locator("body")).containsText("中心学校");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scrolling")
                .isTrue();
        browser.open(page, "/supply?unit=639001");
        assertThat(page.locator("body")).not().containsText("雪泉市第一幼儿园");
    }

    @Test
    void no_page_has_a_serious_barrier(Browser browser) {
        List<String> pages = List.of(
                "/supply",
                "/supply?unit=639003",
                "/supply/units",
                "/supply/item/MASK",
                "/supply/gaps",
                "/supply/ledger",
                "/norms",
                "/catalogue",
                "/organisation",
                "/organisation/school/639003187",
                "/organisation/county/639003",
                "/organisation/terms");
        Page light = signedIn(browser, "bureau", 1440, 900, "中文", ColorScheme.LIGHT);
        Page dark = signedIn(browser, "admin", 390, 844, "EN", ColorScheme.DARK);
        SoftAssertions barriers = new SoftAssertions();
        for (Page page : List.of(light, dark)) {
            for (String path : pages) {
                browser.open(page, path);
                barriers.assertThat(browser.axe(page)).as(path).isEmpty();
            }
        }
        barriers.assertAll();
    }

    private static Page signedIn(
            Browser browser, String account, int width, int height, String language, ColorScheme scheme) {
        Page page = browser.newPage(width, height, Locale.SIMPLIFIED_CHINESE, scheme);
        browser.open(page, "/login");
        if (language.equals("EN")) {
            page.getByText("EN", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
        }
        page.locator("[data-account=" + account + "]").click();
        page.waitForURL(address -> !address.contains("login"));
        browser.waitForVaadin(page);
        return page;
    }
}
