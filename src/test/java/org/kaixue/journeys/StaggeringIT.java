package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** A principal's plans of meals and arrivals, by mouse and by keyboard; who reads them. */
@BrowserTest
class StaggeringIT {

    private static final double A_SEARCH = 60_000;

    @Test
    void a_principal_seeks_drags_pins_seeks_again_and_publishes(Browser browser) {
        Person principal = Person.signedIn(browser, "principal", Screen.DESK_ZH_LIGHT);
        principal.opens("/staggering");
        seeks(principal);
        principal.photographs("staggering-drafts");

        choosesDraft(principal, "最早结束");
        Locator last = blocks(principal).last();
        String name = last.locator(".kx-block-name").innerText();
        drags(principal.page(), last, principal.page().locator(".kx-spare td").first());
        assertThat(trying(principal)).containsText(name);
        assertThat(trying(principal)).containsText("代价");
        principal.photographs("staggering-cost");
        principal.clicks("不移动");
        assertThat(trying(principal)).hasCount(0);

        blocks(principal).first().click();
        principal.settles();
        String moved =
                principal.dialog().locator("h2").innerText().replace("移动", "").strip();
        principal.clicks("钉住：再求解时不动它");
        assertThat(block(principal, moved).locator("vaadin-icon")).hasCount(1);
        String pinnedAt = block(principal, moved).getAttribute("aria-label");
        seeks(principal);
        choosesDraft(principal, "最早结束");
        assertThat(block(principal, moved)).hasAttribute("aria-label", pinnedAt);

        principal.clicks("发布");
        assertThat(principal.message()).containsText("已发布第");
        assertThat(principal.page().locator(".kx-plans .kx-chosen")).containsText("已发布");
        principal.photographs("staggering-published");
        readsTheClassPage(principal);
    }

    @Test
    void a_principal_seeks_moves_seeks_again_and_publishes_by_the_keyboard_alone(Browser browser) {
        Person principal = Person.signedIn(browser, "principal", Screen.DESK_EN_DARK);
        principal.opens("/staggering");
        principal.presses("s");
        found(principal);
        entersDraft(principal, "Ends earliest");
        String before = movesTheFirst(principal);
        principal.photographs("staggering-keyboard");
        principal.button("Move it").focus();
        principal.presses("Enter");
        assertThat(principal.message()).containsText("moved and pinned");
        assertThat(principal.page().locator("[aria-label=\"" + before + "\"]")).hasCount(0);
        principal.message().getByText("Undo").focus();
        principal.presses("Enter");
        assertThat(principal.page().locator("[aria-label=\"" + before + "\"]")).hasCount(1);

        movesTheFirst(principal);
        principal.button("Move it").focus();
        principal.presses("Enter");
        String pinned =
                principal.page().locator(".kx-block:has(vaadin-icon)").first().getAttribute("aria-label");
        principal.presses("s");
        found(principal);
        entersDraft(principal, "Ends earliest");
        assertThat(principal.page().locator("[aria-label=\"" + pinned + "\"]")).hasCount(1);
        principal.presses("p");
        assertThat(principal.message()).containsText("is published");
    }

    /** By Alt and an arrow, as far as the question whether to do it; where the class was. */
    private static String movesTheFirst(Person principal) {
        Locator block = blocks(principal).first();
        String before = block.getAttribute("aria-label");
        block.focus();
        principal.presses("Alt+ArrowRight");
        assertThat(trying(principal)).containsText("What it would cost");
        assertThat(principal.page().locator(".kx-block.kx-pending:focus")).hasCount(1);
        return before;
    }

    private static void entersDraft(Person principal, String aim) {
        draft(principal, aim).focus();
        principal.presses("Enter");
        assertThat(principal.page().locator(".kx-plans .kx-chosen")).containsText(aim);
        principal.settles();
    }

    @Test
    void arrivals_are_planned_on_a_phone(Browser browser) {
        Person principal = Person.signedIn(browser, "principal", Screen.PHONE_ZH_DARK);
        principal.opens("/arrivals");
        seeks(principal);
        assertThat(principal.answer()).containsText("全部排下");
        principal.photographs("arrivals-phone");
        SchoolIT.staysWithinTheScreen(principal);
    }

    @Test
    void boarders_are_given_half_days_and_those_who_come_are_counted_on_a_phone(Browser browser) {
        Person principal = Person.signedIn(browser, "principal", Screen.DESK_EN_DARK);
        principal.opens("/arrivals?occasion=RETURN");
        seeks(principal);
        assertThat(principal.answer()).containsText("all are back by");
        principal.clicks("Publish");
        assertThat(principal.message()).containsText("is published");
        principal.photographs("return-days");

        Person atTheGate = Person.signedIn(browser, "principal", Screen.PHONE_ZH_DARK);
        atTheGate.opens("/arrivals?occasion=DISMISSAL");
        seeks(atTheGate);
        atTheGate.clicks("发布");
        assertThat(atTheGate.message()).containsText("已发布");
        atTheGate.opens("/arrivals?occasion=DISMISSAL&counts=today");
        Locator sum = atTheGate.page().locator(".kx-card [role=status]");
        assertThat(sum).containsText("实到 0 人");
        atTheGate.page().locator(".kx-counts input").first().click();
        atTheGate.types("7");
        atTheGate.presses("Tab");
        assertThat(sum).containsText("实到 7 人");
        atTheGate.photographs("gate-counts");
        SchoolIT.staysWithinTheScreen(atTheGate);
        atTheGate.page().reload();
        assertThat(atTheGate.page().locator(".kx-counts input").first()).hasValue("7");
    }

    @Test
    void where_nothing_fits_the_cheapest_ways_are_told_tried_and_taken_back(Browser browser) {
        Person principal = Person.signedIn(browser, "principal", Screen.DESK_EN_DARK);
        breakfastEnds(principal, "06:55");
        principal.opens("/staggering?occasion=BREAKFAST");
        seeks(principal);
        assertThat(principal.answer()).containsText("it does not fit");
        Locator reliefs = principal.page().locator(".kx-reliefs section");
        assertThat(reliefs.first()).isVisible();
        principal.photographs("staggering-reliefs");

        reliefs.first().getByText("Try it").click();
        assertThat(principal.message()).containsText("solving again");
        principal.message().getByText("Undo").click();
        principal.settles();
        assertThat(principal.page().locator(".kx-solving"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(A_SEARCH));
        assertThat(principal.page().locator(".kx-plans a")).hasCount(0);

        breakfastEnds(principal, "08:00");
    }

    private static void breakfastEnds(Person principal, String time) {
        principal.opens("/staggering/settings");
        principal.clicks("Change: Breakfast (boarders)");
        principal.fills("Ends", time);
        principal.clicks("Save");
        assertThat(principal.rows("06:30–" + time)).hasCount(1);
    }

    @Test
    void an_officer_sees_which_schools_have_a_plan_and_lets_plans_be_sought(Browser browser) {
        Person officer = Person.signedIn(browser, "county", Screen.DESK_EN_DARK);
        officer.opens("/staggering?unit=639003");
        assertThat(officer.answer()).containsText("that need a plan");
        officer.photographs("staggering-overview");
        assertThat(officer.page().locator(".kx-tile")).hasCount(5);
        officer.page().locator("a[href*='state=NONE']").first().click();
        officer.settles();
        assertThat(officer.page()).hasURL(Pattern.compile(".*state=NONE.*"));
        assertThat(officer.button("Publish")).hasCount(0);
    }

    private static void seeks(Person principal) {
        principal
                .page()
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("求解|Solve")))
                .first()
                .click();
        found(principal);
    }

    /** Waits for the search to end, which must not end with an error. */
    private static void found(Person principal) {
        principal.settles();
        assertThat(principal.page().locator(".kx-solving"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(A_SEARCH));
        principal.settles();
        assertThat(principal.page().locator("vaadin-notification-card[theme~=error]"))
                .hasCount(0);
    }

    private static void choosesDraft(Person principal, String aim) {
        draft(principal, aim).click();
        assertThat(principal.page().locator(".kx-plans .kx-chosen")).containsText(aim);
        principal.settles();
    }

    private static Locator draft(Person principal, String aim) {
        return principal
                .page()
                .locator(".kx-plans a")
                .filter(new Locator.FilterOptions().setHasText(aim))
                .first();
    }

    /** The link stands in the plan's list; who has it needs no account. */
    private static void readsTheClassPage(Person principal) {
        String path = principal.page().locator("a[href^='c/']").first().getAttribute("href");
        Page phone = principal.page().context().browser().newPage();
        String portal = principal.page().url().replaceAll("/staggering.*", "/");
        phone.setViewportSize(390, 844);
        phone.navigate(portal + path);
        assertThat(phone.locator("h1")).containsText("班");
        assertThat(phone.locator("li").first()).containsText(Pattern.compile("午餐.*\\d\\d:\\d\\d", Pattern.DOTALL));
        phone.locator("a").last().click();
        assertThat(phone.locator("li").first()).containsText("Lunch");
        phone.navigate(portal + "c/unknown");
        assertThat(phone.locator("h1")).hasText("这个链接已失效");
        phone.close();
    }

    private static void drags(Page page, Locator from, Locator to) {
        BoundingBox start = from.boundingBox();
        BoundingBox end = to.boundingBox();
        assertThat(start).isNotNull();
        page.mouse().move(start.x + 8, start.y + 8);
        page.mouse().down();
        page.mouse().move(start.x + 24, start.y + 16, new Mouse.MoveOptions().setSteps(3));
        page.mouse().move(end.x + 6, end.y + 6, new Mouse.MoveOptions().setSteps(5));
        page.mouse().up();
    }

    private static Locator blocks(Person person) {
        return person.page().locator(".kx-block");
    }

    private static Locator block(Person person, String name) {
        return person.page().locator(".kx-block[aria-label^='" + name + "，']");
    }

    private static Locator trying(Person person) {
        return person.page().locator(".kx-trying");
    }
}
