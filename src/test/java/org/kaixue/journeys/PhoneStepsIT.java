package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** A doctor takes the steps of a case on the page without signal, takes one back, and signs out in the portal. */
@BrowserTest
class PhoneStepsIT {

    /** Nothing that is touched gets through. */
    private static final Pattern TOUCHES = Pattern.compile(".*/m/api/touches");

    @Test
    void a_step_touched_by_mistake_is_taken_back_and_nothing_stays_on_the_phone_after_signing_out(Browser browser) {
        Person doctor = Person.signedIn(browser, "doctor", Screen.PHONE_ZH_DARK);
        Page phone = doctor.page();
        opensTheCase(phone);
        Locator step = phone.locator(".items.live li.unanswered").first();
        int open = phone.locator(".items.live li.unanswered").count();
        step.getByRole(AriaRole.BUTTON).click();
        assertThat(phone.locator(".items.live li.unanswered")).hasCount(open - 1);
        doctor.photographs("m-steps");
        assertThat(browser.axe(phone)).isEmpty();
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("撤回"))
                .click();
        assertThat(phone.locator(".items.live li.unanswered")).hasCount(open);
        assertThat(phone.locator("#state.saved")).isVisible();
        phone.reload();
        assertThat(phone.locator(".items.live li.unanswered")).hasCount(open);

        browser.tolerate("m/api/touches");
        phone.route(TOUCHES, Route::abort);
        phone.locator(".items.live li.unanswered button").first().click();
        assertThat(phone.locator(".items.live li.unanswered")).hasCount(open - 1);
        signsOutInThePortal(doctor);
        Locator asked = phone.locator("dialog[open]");
        assertThat(asked).containsText("尚有 1 条记录");
        doctor.photographs("m-sign-out");
        asked.getByText("暂不退出").click();
        assertThat(phone.locator("header h1")).hasText("随身办");
        signsOutInThePortal(doctor);
        asked.getByText("退出并删除").click();
        phone.waitForURL(Pattern.compile(".*/login.*"));
        assertThat(phone.evaluate("""
                        async () => {
                          const asked = indexedDB.open('kaixue-field');
                          const store = await new Promise(yes => { asked.onsuccess = () => yes(asked.result); });
                          const counts = await Promise.all([...store.objectStoreNames].map(name => new Promise(yes => {
                            const all = store.transaction(name).objectStore(name).count();
                            all.onsuccess = () => yes(all.result);
                          })));
                          return counts.reduce((a, b) => a + b, 0);
                        }""")).isEqualTo(0);
    }

    private static void opensTheCase(Page phone) {
        phone.navigate("/m/");
        assertThat(phone.locator("#state.saved")).isVisible();
        phone.locator(".card")
                .filter(new Locator.FilterOptions().setHasText("个案"))
                .locator("a")
                .first()
                .click();
        assertThat(phone.locator(".items.live li.unanswered").first()).isVisible();
    }

    private static void signsOutInThePortal(Person doctor) {
        doctor.opens("/");
        doctor.page().locator(".kx-account vaadin-menu-bar-button").first().click();
        doctor.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("退出登录"))
                .click();
        doctor.page().waitForURL(Pattern.compile(".*/m/#.*"));
    }
}
