package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** Who has not come back: at a school by name on a phone, at the bureau by number. */
@BrowserTest
class PeopleIT {

    @Test
    void a_principal_marks_a_pupil_as_back_on_a_phone_and_takes_it_back(Browser browser) {
        Person principal = Person.signedIn(browser, "principal", Screen.PHONE_ZH_DARK);
        principal.opens("/people/away");
        Locator back = principal.page().locator("vaadin-button:has-text('今日已返校')");
        assertThat(back.first()).isVisible();
        int away = back.count();
        principal.photographs("people-away-phone");
        SchoolIT.staysWithinTheScreen(principal);

        back.first().click();
        principal.settles();
        assertThat(principal.message()).containsText("已返校");
        assertThat(back).hasCount(away - 1);
        principal.message().getByText("撤销").click();
        principal.settles();
        assertThat(back).hasCount(away);
    }

    @Test
    void the_bureau_sees_numbers_and_nobody_by_name(Browser browser) {
        Person bureau = Person.signedIn(browser, "bureau", Screen.PHONE_EN_LIGHT);
        bureau.opens("/people/away?unit=639000");
        assertThat(bureau.answer()).containsText("have not checked their lists");
        bureau.photographs("people-away-bureau");
        bureau.opens("/people/away?unit=639003");
        assertThat(bureau.page().locator(".kx-tile")).hasCount(4);
        assertThat(bureau.page().locator("main")).not().containsText(Pattern.compile("\\p{L}\\*"));
        assertThat(bureau.button("Back today")).hasCount(0);
        SchoolIT.staysWithinTheScreen(bureau);

        bureau.opens("/people/screening?unit=639000");
        assertThat(bureau.answer()).containsText("have not answered yet");
        bureau.photographs("people-screening-bureau");
    }
}
