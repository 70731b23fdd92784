package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** Two doctors lead one case on two phones, the principal watches the board of rooms: each sees at once what another does. */
@BrowserTest
class TwoPhonesIT {

    private static final int PUPIL = 6;
    private static final Pattern DONE = Pattern.compile(".*kx-done.*");

    @Test
    void what_is_touched_on_one_phone_is_seen_on_the_other_and_on_the_board(Browser browser) {
        Person first = Person.demo(browser, "doctor", Screen.PHONE_ZH_DARK);
        Person second = Person.demo(browser, "doctor", Screen.PHONE_EN_LIGHT);
        Person principal = Person.demo(browser, "principal", Screen.DESK_ZH_LIGHT);
        LastBedIT.beginsCase(first, PUPIL);
        second.opens(first.page().url().replaceAll("^https?://[^/]+", ""));
        principal.opens("/isolation");
        Locator taken = principal.page().locator(".kx-room-bed-taken");
        int lying = taken.count();

        touch(first, "复测体温").click();
        assertThat(step(second, "Measured again")).hasClass(DONE);
        Locator typed = step(second, "Measured again").locator("input");
        typed.pressSequentially("38.");
        touch(first, "通知监护人").click();
        assertThat(step(second, "Guardian told")).hasClass(DONE);
        assertThat(typed).hasValue("38.");
        assertThat(typed).isFocused();
        typed.pressSequentially("6");
        typed.press("Tab");
        assertThat(step(first, "复测体温")).containsText("38.6 ℃");

        LastBedIT.beds(second).first().click();
        assertThat(step(first, "戴口罩、进隔离室")).hasClass(DONE);
        assertThat(taken).hasCount(lying + 1);
        principal.photographs("board-follows");
        first.photographs("case-two-phones");
        second.photographs("case-two-phones-en");
    }

    private static Locator touch(Person doctor, String name) {
        return step(doctor, name).locator(".kx-step-touch");
    }

    private static Locator step(Person doctor, String name) {
        return doctor.page()
                .locator(".kx-step")
                .filter(new Locator.FilterOptions()
                        .setHas(doctor.page().locator(".kx-step-name").getByText(name)));
    }
}
