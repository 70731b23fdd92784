package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard.TypeOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.kaixue.common.DemoMode;
import org.kaixue.support.Browser;

/** A person at a screen: what is done with mouse, finger or keyboard, and where it is read. */
final class Person {
    private static final int MILLISECONDS_A_KEY = 60;
    private static final String BLANK = "about:blank";
    private static final Pattern SPECIAL = Pattern.compile("[.*+?^${}()|\\[\\]\\\\]");

    private final Browser browser;
    private final Page page;
    private final Screen screen;
    private int keys;

    private Person(Browser browser, Page page, Screen screen) {
        this.browser = browser;
        this.page = page;
        this.screen = screen;
    }

    /** Somebody before the sign-in page, in the language of the screen. */
    static Person at(Browser browser, Screen screen) {
        Page page = browser.newPage(screen.width, screen.height, screen.language, screen.scheme);
        Person person = new Person(browser, page, screen);
        person.opens("/login");
        return person;
    }

    /** The holder of a demo account, signed in already; the first page is yet to be opened. */
    static Person signedIn(Browser browser, String account, Screen screen) {
        Page page = browser.newPage(screen.width, screen.height, screen.language, screen.scheme);
        browser.signIn(page, account, DemoMode.PASSWORD, screen.language);
        return new Person(browser, page, screen);
    }

    /** The holder of a demo account, just come from the sign-in page. */
    static Person demo(Browser browser, String account, Screen screen) {
        Person person = at(browser, screen);
        person.page.locator("[data-account=" + account + "]").click();
        person.isIn();
        return person;
    }

    /** Signs in with name and password. */
    Person signsIn(String name, String password) {
        fills(screen.says("用户名", "User name"), name);
        fills(screen.says("密码", "Password"), password);
        page.keyboard().press("Enter");
        isIn();
        return this;
    }

    /** An account keeps the language that it spoke last. */
    private void isIn() {
        page.waitForURL(address -> !address.contains("/login"));
        settles();
        speaks();
    }

    private void speaks() {
        String language = screen.chinese() ? "zh-CN" : "en";
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            switchesLanguage();
        }
        assertThat(page.locator("html")).hasAttribute("lang", language);
    }

    /** From Chinese to English or back; the page comes anew. */
    void switchesLanguage() {
        page.waitForNavigation(() -> page.locator(".kx-language").first().click());
        settles();
    }

    Page page() {
        return page;
    }

    Screen screen() {
        return screen;
    }

    void opens(String path) {
        boolean first = page.url().equals(BLANK);
        browser.open(page, path);
        if (first) {
            speaks();
        }
    }

    /** Comes to another page of the portal without loading the portal anew. */
    void comesTo(String path) {
        if (page.url().equals(BLANK)) {
            opens(path);
        } else {
            browser.follow(page, path);
        }
    }

    void settles() {
        browser.waitForVaadin(page);
    }

    /** Keeps a picture, to be looked at. */
    void photographs(String name) {
        browser.screenshot(page, name);
    }

    Locator title() {
        return page.locator("h1");
    }

    /** What stands on the page itself, without the frame around it. */
    Locator sheet() {
        return page.locator(".kx-page");
    }

    Locator answer() {
        return page.locator(".kx-answer");
    }

    Locator message() {
        return page.locator("vaadin-notification-card").last();
    }

    Locator dialog() {
        return page.locator("vaadin-dialog[opened], vaadin-confirm-dialog[opened]")
                .last();
    }

    Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + SPECIAL.matcher(label).replaceAll("\\\\$0") + "[ *•]*$"))
                .and(page.locator("input, textarea"))
                .last();
    }

    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last();
    }

    Locator link(String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .last();
    }

    /** The rows of lists and tables in which all these texts stand. */
    Locator rows(String... texts) {
        Locator rows = page.getByRole(AriaRole.ROW);
        for (String text : texts) {
            rows = rows.and(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(text)));
        }
        return rows;
    }

    /** What the cells of a list's row say, from left to right. */
    @SuppressWarnings("unchecked")
    List<String> cells(String text) {
        return (List<String>) rows(text).first().evaluate("""
                row => [...row.children].map(cell => [...cell.querySelectorAll('slot')]
                    .flatMap(slot => slot.assignedNodes()).map(node => node.innerText).join('').trim())""");
    }

    /** Opens the first row in which all these texts stand. */
    void opensRow(String... texts) {
        rows(texts).first().click();
        settles();
    }

    /** Narrows the page's list by typing, until this many rows are left. */
    void narrows(String text, int left) {
        page.locator(".kx-list-filter input").fill(text);
        assertThat(page.locator(".kx-list-count"))
                .hasText(screen.says("共 " + left + " 条", left == 1 ? "1 row" : left + " rows"));
        settles();
    }

    /** Follows a link or presses what bears this text. */
    void follows(String text) {
        page.getByText(text, new Page.GetByTextOptions().setExact(true))
                .locator("visible=true")
                .first()
                .click();
        settles();
    }

    void clicks(String button) {
        button(button).click();
        settles();
    }

    void fills(String label, String text) {
        field(label).fill(text);
    }

    /** Chooses from a list that is searched by typing. */
    void finds(String label, String text) {
        field(label).fill(text);
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
        settles();
    }

    /** Chooses from a short list. */
    void chooses(String label, String option) {
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("label", new Page.LocatorOptions().setHasText(label))))
                .last()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
        settles();
    }

    /** Presses one key, such as {@code Tab}; it counts. */
    void presses(String key) {
        keys++;
        page.keyboard().press(key);
        settles();
    }

    /** Types at the speed of a practised clerk; every character counts as a key. */
    void types(String text) {
        keys += text.codePointCount(0, text.length());
        page.keyboard().type(text, new TypeOptions().setDelay(MILLISECONDS_A_KEY));
        settles();
    }

    /** How many keys have been pressed so far. */
    int keys() {
        return keys;
    }
}
