package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** What people do wrong, or what goes wrong for them, and what they read then. */
@BrowserTest
class WrongThingsIT {
    private static final String SCHOOL = "639003330";

    @Test
    void a_form_says_at_the_field_what_is_wrong_and_loses_nothing(Browser browser) {
        Person clerk = Person.signedIn(browser, "logistics", Screen.PHONE_ZH_DARK);
        clerk.opens("/supply/item/MASK?unit=" + SCHOOL);
        clerk.clicks("出库");
        clerk.fills("数量", "两三箱");
        clerk.clicks("登记出库");
        assertThat(clerk.dialog()).containsText("看不懂“两三箱”");
        clerk.fills("数量", "99万只");
        clerk.clicks("登记出库");
        assertThat(clerk.dialog()).containsText("口罩不够：");
        clerk.fills("数量", "1盒");
        clerk.fills("出库日期", "2031-01-01");
        clerk.clicks("登记出库");
        assertThat(clerk.dialog()).containsText("在今天");
        clerk.photographs("wrong-future");

        clerk.presses("Escape");
        assertThat(clerk.dialog()).containsText("有尚未保存的修改");
        clerk.photographs("wrong-unsaved");
        clerk.clicks("继续填写");
        assertThat(clerk.field("数量")).hasValue("1盒");
        clerk.presses("Escape");
        clerk.clicks("不保存，关闭");
        assertThat(clerk.page().locator("vaadin-dialog[opened]")).hasCount(0);
    }

    @Test
    void who_was_signed_out_signs_in_again_and_is_where_he_was(Browser browser) {
        browser.tolerate("登录已结束");
        browser.tolerate("您已较长时间没有操作");
        Person officer = Person.signedIn(browser, "bureau", Screen.DESK_ZH_LIGHT);
        officer.opens("/supply/units?unit=639003&band=red");
        officer.page()
                .context()
                .addCookies(List.of(new Cookie("JSESSIONID", "ended-meanwhile").setUrl(browser.address())));
        officer.page().getByText("显示列").click();
        officer.photographs("wrong-expired");
        officer.page().getByText("登录已结束").click();
        assertThat(officer.page()).hasURL(Pattern.compile("/login"));
        officer.settles();
        officer.page().locator("[data-account=bureau]").click();
        assertThat(officer.page()).hasURL(Pattern.compile("/supply/units\\?unit=639003&band=red"));
        assertThat(officer.title()).hasText("各单位 × 各物资");
    }

    @Test
    void an_address_without_a_page_says_so_and_leads_back(Browser browser) {
        browser.tolerate("404");
        Person doctor = Person.signedIn(browser, "doctor", Screen.PHONE_EN_LIGHT);
        doctor.opens("/supply/no-such-page");
        assertThat(doctor.title()).hasText("There is no such page");
        doctor.photographs("wrong-not-found");
        doctor.link("To the first page").click();
        assertThat(doctor.title()).hasText("Stock against need");
    }

    @Test
    void a_link_to_another_school_is_refused_without_a_word_about_it(Browser browser) {
        browser.tolerate("403");
        Person principal = Person.signedIn(browser, "principal", Screen.DESK_EN_DARK);
        for (String path : new String[] {
            "/supply?unit=639001001",
            "/supply/item/MASK?unit=639001001",
            "/organisation/school/639001001",
            "/supply/ledger?unit=639001"
        }) {
            principal.opens(path);
            assertThat(principal.title()).hasText("Not within your grants");
            assertThat(principal.page().locator("body")).not().containsText("Xuequan");
        }
        principal.photographs("wrong-other-school");
    }

    @Test
    void the_second_of_two_who_change_a_school_sees_both_versions_and_chooses(Browser browser) {
        Person first = Person.signedIn(browser, "county", Screen.DESK_ZH_LIGHT);
        Person second = Person.signedIn(browser, "bureau", Screen.PHONE_ZH_DARK);
        for (Person each : List.of(first, second)) {
            each.opens("/organisation/school/" + SCHOOL + "?tab=profile");
            each.clicks("修改");
        }
        first.fills("包保领导", "县级联点干部-31");
        first.clicks("保存");
        assertThat(first.sheet()).containsText("县级联点干部-31");
        second.fills("包保领导", "州级联系领导-09");
        second.clicks("保存");
        assertThat(second.dialog()).containsText("别人修改了这条记录");
        assertThat(second.dialog()).containsText("我的：州级联系领导-09");
        second.photographs("wrong-conflict");
        second.follows("对方的：县级联点干部-31");
        second.clicks("保存");
        assertThat(second.sheet()).containsText("县级联点干部-31");
    }

    @Test
    void the_language_changes_in_the_middle_and_the_page_stays_the_same(Browser browser) {
        Person officer = Person.signedIn(browser, "bureau", Screen.DESK_ZH_LIGHT);
        officer.opens("/supply/units?unit=639003&level=schools&q=二");
        String address = officer.page().url();
        officer.switchesLanguage();
        assertThat(officer.page()).hasURL(address);
        assertThat(officer.page().locator("html")).hasAttribute("lang", "en");
        assertThat(officer.page().locator(".kx-list-filter input")).hasValue("二");
        officer.switchesLanguage();
    }
}
