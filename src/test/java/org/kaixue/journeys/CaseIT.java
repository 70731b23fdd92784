package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;
import org.kaixue.support.PortalInAFile;

/** A doctor leads a case on a phone; the connection goes, and the server is started anew in the middle. */
@BrowserTest
@SuppressWarnings("NullAway.Init")
class CaseIT {

    private static final double A_WHILE = 60_000;

    private PortalInAFile portal;
    private Browser browser;
    private Page phone;

    @Test
    void a_doctor_leads_a_case_through_all_steps_the_server_restarted_in_the_middle(
            Browser browser, @TempDir Path folder) {
        List.of("Failed to load resource", "ERR_", "WebSocket", "401", "403", "Failed to fetch", "connection")
                .forEach(browser::tolerate);
        this.browser = browser;
        try (PortalInAFile started = new PortalInAFile(folder)) {
            portal = started;
            portal.start();
            phone = browser.newPage(390, 844, Locale.SIMPLIFIED_CHINESE, ColorScheme.DARK);
            begins();
            String address = phone.url();
            touches("复测体温");
            phone.locator(".kx-step-reading input").fill("38.5");
            phone.keyboard().press("Tab");
            assertThat(step("复测体温")).containsText("38.5 ℃");
            touches("戴口罩、进隔离室");
            touches("通知监护人");
            reportsWithoutConnection();
            browser.screenshot(phone, "case-phone");

            portal.stop();
            touch("场所消毒").click();
            assertThat(phone.locator(".kx-gone")).isVisible(visibleInAWhile());
            browser.screenshot(phone, "case-phone-gone");
            portal.start();
            phone.navigate(address);
            signsIn();
            assertThat(phone).hasURL(Pattern.compile(address.replace("/", "\\/") + ".*"));
            assertThat(step("通知监护人")).hasClass(Pattern.compile(".*kx-done.*"));
            assertThat(step("场所消毒")).hasClass(Pattern.compile(".*kx-done.*"), doneInAWhile());

            isNotTakenToTheClinic();
            touches("诊断结果");
            touches("复课证明");
            touches("结束处置");
            assertThat(phone.locator(".kx-answer")).containsText("已结束");
            assertThat(phone.locator(".kx-step.kx-done")).hasCount(9);
            assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            browser.screenshot(phone, "case-phone-closed");
        }
    }

    /** Somebody who is in no list yet; a temperature that nobody has is refused at its field. */
    private void begins() {
        phone.navigate(portal.address() + "/isolation/new");
        signsIn();
        phone.navigate(portal.address() + "/isolation/new");
        settles();
        phone.locator(".kx-person-choice input").fill("测试生甲");
        presses("名单里没有，现场添加");
        phone.locator("vaadin-dialog[opened] vaadin-select").nth(1).click();
        phone.getByRole(AriaRole.OPTION).nth(1).click();
        settles();
        presses("保存");
        assertThat(phone.locator(".kx-chosen-person")).containsText("测");
        Locator temperature = phone.locator("vaadin-big-decimal-field");
        temperature.locator("input").fill("73");
        presses("开始处置");
        assertThat(temperature).containsText("体温 73 不可能");
        temperature.locator("input").fill("38.3");
        presses("开始处置");
        assertThat(phone).hasURL(Pattern.compile(".*/isolation/case/.*"));
        assertThat(step("发现异常")).containsText("38.3 ℃");
        Locator clock = phone.locator(".kx-clock").first();
        assertThat(clock).hasText(Pattern.compile("\\d\\d:\\d\\d"));
        String now = clock.innerText();
        assertThat(clock).not().hasText(now);
    }

    /** What is touched meanwhile is recorded when the connection is back. */
    private void reportsWithoutConnection() {
        phone.context().setOffline(true);
        assertThat(phone.locator(".kx-gone")).isVisible();
        touch("向上级报告").click();
        assertThat(touch("向上级报告")).hasClass(Pattern.compile(".*kx-waiting.*"));
        phone.context().setOffline(false);
        assertThat(step("向上级报告")).hasClass(Pattern.compile(".*kx-done.*"), doneInAWhile());
        assertThat(phone.locator(".kx-gone")).isHidden();
    }

    private void isNotTakenToTheClinic() {
        step("送发热门诊").getByText("补记…").click();
        settles();
        presses("这一步不适用");
        phone.locator("vaadin-dialog[opened] vaadin-text-field input").last().fill("退热，家长接回");
        presses("保存");
        assertThat(step("送发热门诊")).containsText("不适用：退热，家长接回");
    }

    private void signsIn() {
        phone.locator("[data-account=doctor]").click();
        phone.waitForURL(url -> !url.contains("/login"));
        settles();
    }

    private void touches(String step) {
        touch(step).click();
        assertThat(step(step)).hasClass(Pattern.compile(".*kx-done.*"));
        settles();
    }

    private Locator touch(String step) {
        return step(step).locator(".kx-step-touch");
    }

    private Locator step(String name) {
        return phone.locator(".kx-step")
                .filter(new Locator.FilterOptions()
                        .setHas(phone.locator(".kx-step-name", new Page.LocatorOptions().setHasText(name))));
    }

    private void presses(String text) {
        phone.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(text))
                .last()
                .click();
        settles();
    }

    private void settles() {
        browser.waitForVaadin(phone);
    }

    private static LocatorAssertions.HasClassOptions doneInAWhile() {
        return new LocatorAssertions.HasClassOptions().setTimeout(A_WHILE);
    }

    private static LocatorAssertions.IsVisibleOptions visibleInAWhile() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(A_WHILE);
    }
}
