package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** A principal leads a drill on the phone, judges it and sees what has to be put right; the bureau sees the gaps. */
@BrowserTest
class DrillIT {

    private static final Pattern RUNS = Pattern.compile("\\d\\d:\\d[1-9]|\\d\\d:[1-9]0");

    @Test
    void a_principal_runs_a_live_drill_and_evaluates_it_with_a_zero(Browser browser) {
        // What the page itself asks while the connection is gone, to see whether it is back.
        browser.tolerate("ERR_INTERNET_DISCONNECTED");
        Person principal = Person.signedIn(browser, "principal", Screen.PHONE_ZH_DARK);
        principal.opens("/drills");
        assertThat(principal.answer()).containsText("未通过");
        principal.photographs("drills-school");
        SchoolIT.staysWithinTheScreen(principal);
        principal.follows("进入现场");
        principal.photographs("drill-start");
        principal.clicks("开始计时");

        Locator clock = principal.page().locator(".kx-live-clock");
        assertThat(clock).hasText(RUNS);
        Person doctor = Person.signedIn(browser, "doctor", Screen.PHONE_EN_DARK);
        doctor.opens(principal.page().url().replaceAll("^https?://[^/]+", ""));
        steps(principal).first().click();
        assertThat(done(principal)).hasCount(1);
        assertThat(done(doctor)).hasCount(1);
        steps(doctor).nth(1).click();
        assertThat(done(principal)).hasCount(2);
        classes(principal).first().click();
        assertThat(principal.page().locator(".kx-live-class[aria-pressed=true]"))
                .hasCount(1);
        losesAndFindsTheConnection(principal);

        int all = steps(principal).count();
        for (int n = 2; n < all; n++) {
            steps(principal).nth(n).click();
            assertThat(done(principal)).hasCount(n + 1);
        }
        principal.photographs("drill-live");
        SchoolIT.staysWithinTheScreen(principal);
        principal.page().reload();
        assertThat(done(principal)).hasCount(all);
        principal.clicks("结束计时");
        principal.dialog().getByRole(AriaRole.BUTTON).getByText("结束计时").click();
        principal.follows("打开这次演练");
        judges(principal);
    }

    /** Nothing can be touched meanwhile, and what was touched is still there. */
    private static void losesAndFindsTheConnection(Person principal) {
        Locator gone = principal.page().locator(".kx-live-gone");
        assertThat(gone).isHidden();
        principal.page().context().setOffline(true);
        assertThat(gone).isVisible();
        principal.photographs("drill-offline");
        principal.page().context().setOffline(false);
        assertThat(gone).isHidden();
        assertThat(done(principal)).hasCount(2);
    }

    /** All in full but the disinfection. */
    private static void judges(Person principal) {
        Locator criteria = principal.page().locator(".kx-criterion");
        assertThat(criteria).hasCount(10);
        for (int n = 0; n < 10; n++) {
            boolean zero = criteria.nth(n).innerText().contains("消毒");
            criteria.nth(n)
                    .locator("vaadin-radio-button")
                    .nth(zero ? 0 : 2)
                    .locator("label")
                    .click();
        }
        principal.fills("不足", "终末消毒没有做");
        principal.photographs("drill-evaluation");
        SchoolIT.staysWithinTheScreen(principal);
        principal.clicks("保存评估");
        assertThat(principal.answer()).containsText("未通过");
        principal.photographs("drill-result");
        Locator finding = principal.sheet().locator("a[href^='rectification/']").first();
        assertThat(finding).containsText("消毒");
        finding.click();
        principal.settles();
        assertThat(principal.title()).containsText("消毒");
        principal.photographs("drill-finding");
    }

    @Test
    void the_bureau_sees_the_gaps_and_asks_for_drills(Browser browser) {
        Person bureau = Person.signedIn(browser, "bureau", Screen.DESK_EN_LIGHT);
        bureau.opens("/drills");
        assertThat(bureau.answer()).containsText("have passed all that applies");
        assertThat(bureau.page().locator("svg a[data-key]").first()).isVisible();
        bureau.photographs("drills-coverage");
        bureau.page().locator("a[href*='state=OVERDUE']").first().click();
        bureau.settles();
        assertThat(bureau.page()).hasURL(Pattern.compile(".*state=OVERDUE.*"));
        bureau.opens("/drills?view=assignments");
        bureau.clicks("Assign drills");
        bureau.photographs("drill-assign");
        bureau.clicks("Assign");
        assertThat(bureau.message()).containsText("Left out because it does not apply");
        bureau.settles();
        bureau.photographs("drill-assignments");
    }

    private static Locator steps(Person person) {
        return person.page().locator(".kx-live-touch");
    }

    private static Locator done(Person person) {
        return person.page().locator(".kx-live-step.kx-done");
    }

    private static Locator classes(Person person) {
        return person.page().locator(".kx-live-class");
    }
}
