package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** A principal says what the plans of his school are made from. */
@BrowserTest
class SettingsIT {
    private static final String PAGE = "/staggering/settings";

    @Test
    void a_principal_says_how_long_lunch_is_and_takes_it_back(Browser browser) {
        Person principal = Person.signedIn(browser, "principal", Screen.DESK_ZH_LIGHT);
        principal.opens(PAGE);
        principal.photographs("settings-desk-zh");
        assertThat(browser.axe(principal.page())).isEmpty();
        principal.clicks("修改：午餐");
        principal.fills("结束", "12:50");
        principal.photographs("settings-window");
        assertThat(browser.axe(principal.page())).isEmpty();
        principal.clicks("保存");
        assertThat(principal.rows("11:30–12:50")).hasCount(1);
        principal.clicks("撤销");
        assertThat(principal.rows("11:30–13:00")).hasCount(1);
    }

    @Test
    void nothing_is_wider_than_a_phone(Browser browser) {
        Person principal = Person.signedIn(browser, "principal", Screen.PHONE_EN_DARK);
        principal.opens(PAGE);
        principal.photographs("settings-phone-en");
        SchoolIT.staysWithinTheScreen(principal);
        principal.page().locator(".kx-card-actions vaadin-button").first().click();
        principal.settles();
        principal.photographs("settings-rules-phone-en");
        assertThat(browser.axe(principal.page())).isEmpty();
    }
}
