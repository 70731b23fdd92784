package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/**
 * Two doctors want the same bed: one gets it, the other reads who has it and what else is free, and the board of rooms
 * follows in a third browser.
 */
@BrowserTest
class LastBedIT {

    @Test
    void the_second_to_touch_a_bed_sees_who_has_it_and_what_else_is_free(Browser browser) {
        Person first = Person.signedIn(browser, "doctor", Screen.PHONE_ZH_DARK);
        Person second = Person.signedIn(browser, "doctor", Screen.PHONE_EN_LIGHT);
        Person principal = Person.signedIn(browser, "principal", Screen.DESK_ZH_LIGHT);
        principal.opens("/isolation");
        Locator taken = principal.page().locator(".kx-room-bed-taken");
        int lying = taken.count();
        beginsCase(first, "S0", 4);
        beginsCase(second, "S0", 5);
        String room = beds(first).first().locator(".kx-offer-name").innerText();
        assertThat(beds(second).first()).containsText(room);
        second.photographs("bed-to-choose");

        beds(first).first().click();
        first.settles();
        assertThat(first.message()).containsText("已安排");
        assertThat(taken).hasCount(lying + 1);
        principal.photographs("board-follows");
        assertThat(beds(second).first()).hasClass(Pattern.compile(".*kx-offer-gone.*"));
        assertThat(beds(second).first()).containsText("*");
        beds(second).first().click();
        second.settles();

        assertThat(second.message()).containsText("was just taken by");
        assertThat(second.message()).containsText("*");
        assertThat(second.message()).containsText(Pattern.compile("Free: |No other bed is free"));
        second.photographs("bed-taken");
    }

    static Locator beds(Person doctor) {
        return doctor.page().locator(".kx-beds .kx-offer");
    }

    static void beginsCase(Person doctor, String code, int pupil) {
        doctor.opens("/isolation/new");
        doctor.page().locator(".kx-person-choice input").fill(code);
        Locator found = doctor.page().locator(".kx-found .kx-offer");
        assertThat(found.nth(pupil)).isVisible();
        found.nth(pupil).click();
        doctor.settles();
        doctor.page().locator("vaadin-big-decimal-field input").fill("38.2");
        doctor.page()
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(doctor.screen().says("开始处置", "Begin the case")))
                .last()
                .click();
        doctor.page().waitForURL(Pattern.compile(".*/isolation/case/.*"));
        doctor.settles();
    }
}
