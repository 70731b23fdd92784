package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** Two doctors lead one case on two phones: each sees at once what the other does, and goes on typing. */
@BrowserTest
class TwoPhonesIT {

    private static final Pattern DONE = Pattern.compile(".*kx-done.*");

    @Test
    void what_is_touched_or_taken_back_on_one_phone_is_seen_on_the_other(Browser browser) {
        Person first = Person.signedIn(browser, "doctor", Screen.PHONE_ZH_DARK);
        Person second = Person.signedIn(browser, "doctor", Screen.PHONE_EN_LIGHT);
        LastBedIT.beginsCase(first, "S0191", 3);
        second.opens(first.page().url().replaceAll("^https?://[^/]+", ""));

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

        touch(second, "Masked and isolated").click();
        assertThat(step(first, "戴口罩、进隔离室")).hasClass(DONE);
        second.message().getByRole(AriaRole.BUTTON).first().click();
        assertThat(step(first, "戴口罩、进隔离室")).not().hasClass(DONE);
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
