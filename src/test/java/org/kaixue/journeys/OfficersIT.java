package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** A county officer and a supervisor: each sees what is theirs, and changes only what is theirs to change. */
@BrowserTest
class OfficersIT {

    @Test
    void a_county_officer_gives_a_school_its_day_and_the_county_its_risk(Browser browser) {
        browser.tolerate("403");
        Person officer = Person.demo(browser, "county", Screen.DESK_ZH_LIGHT);
        assertThat(officer.answer()).containsText("64 所学校中");
        officer.opens("/supply?unit=639001");
        assertThat(officer.title()).hasText("没有权限");

        officer.opens("/supply/gaps?unit=639003&kind=NO_OPENING_DAY");
        officer.narrows("牧云县第二幼儿园", 1);
        officer.follows("去补填");
        officer.opensRow("幼儿园");
        officer.fills("批次", "4");
        officer.fills("计划开学", "2026-12-14");
        officer.photographs("county-opening");
        officer.clicks("保存");
        assertThat(officer.rows("2026年12月14日")).hasCount(1);
        officer.opens("/supply/gaps?unit=639003");
        assertThat(officer.rows("牧云县第二幼儿园")).hasCount(0);

        officer.opens("/organisation/county/639003");
        officer.clicks("设定风险等级");
        officer.chooses("风险等级", "中");
        officer.photographs("county-risk");
        officer.clicks("保存");
        assertThat(officer.rows("2026年11月", "中")).hasCount(1);
    }

    @Test
    void a_supervisor_reads_and_is_offered_nothing_to_change(Browser browser) {
        Person supervisor = Person.demo(browser, "supervisor", Screen.DESK_EN_DARK);
        assertThat(supervisor.title()).hasText("Stock against need");
        for (String button : new String[] {"Receive", "Issue", "Count"}) {
            assertThat(supervisor.button(button)).hasCount(0);
        }
        supervisor.presses("r");
        assertThat(supervisor.page().locator("vaadin-dialog[opened]")).hasCount(0);
        supervisor.page().locator("a[href*='supply/item/']").first().click();
        supervisor.settles();
        supervisor.photographs("supervisor-item");
        supervisor.opens("/organisation");
        assertThat(supervisor.button("Edit")).hasCount(0);
        supervisor.photographs("supervisor-organisation");
    }
}
