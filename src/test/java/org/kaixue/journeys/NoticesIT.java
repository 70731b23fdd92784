package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** What the bell tells is read, and leads to where one acts. */
@BrowserTest
class NoticesIT {

    @Test
    void an_officer_on_the_way_reads_all_notices_within_the_frame_of_the_bell(Browser browser) {
        Person officer = Person.signedIn(browser, "county", Screen.PHONE_EN_DARK);
        officer.opens("/supply");
        Locator notices = opens(officer);
        officer.photographs("notices-phone");
        staysWithin(officer.page().locator("vaadin-popover[opened]").last(), notices);
        assertThat(browser.axe(officer.page())).isEmpty();
        officer.clicks("Mark all as read");
        assertThat(notices.locator(".kx-unread")).hasCount(0);
        assertThat(unread(officer)).isHidden();
    }

    @Test
    void a_principal_follows_a_notice_at_the_desk_and_it_counts_as_read(Browser browser) {
        Person principal = Person.signedIn(browser, "principal", Screen.DESK_ZH_LIGHT);
        principal.opens("/supply");
        int before = Integer.parseInt(unread(principal).innerText());
        Locator notices = opens(principal);
        principal.photographs("notices-desk");
        staysWithin(principal.page().locator("vaadin-popover[opened]").last(), notices);
        assertThat(browser.axe(principal.page())).isEmpty();

        Locator first = notices.locator(".kx-unread a").first();
        String leads = first.getAttribute("href");
        first.click();
        principal.settles();
        assertThat(notices).isHidden();
        assertThat(principal.page().url()).endsWith(leads);
        assertThat(principal.page().locator(".kx-error-page")).hasCount(0);
        assertThat(unread(principal)).hasText(Integer.toString(before - 1));
    }

    private static Locator opens(Person person) {
        person.page().locator(".kx-bell vaadin-button").click();
        Locator notices = person.page().locator(".kx-notices");
        assertThat(notices.locator("li").first()).isVisible();
        person.settles();
        return notices;
    }

    private static Locator unread(Person person) {
        return person.page().locator(".kx-bell-count");
    }

    private static void staysWithin(Locator frame, Locator notices) {
        BoundingBox outer = frame.locator("[part=content]").boundingBox();
        BoundingBox inner = notices.boundingBox();
        assertThat(inner.x).isGreaterThanOrEqualTo(outer.x);
        assertThat(inner.x + inner.width).isLessThanOrEqualTo(outer.x + outer.width);
    }
}
