package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** A county officer and an administrator let people in, say what they may do, and shut them out again. */
@BrowserTest
class AccountsIT {
    private static final String SCHOOL = "牧云县第二幼儿园";
    private static final String PASSWORD = "seven quiet herons";

    @Test
    void a_county_officer_lets_a_doctor_in_and_shuts_the_account_again(Browser browser) {
        browser.tolerate("登录已结束");
        browser.tolerate("您已较长时间没有操作");
        Person officer = Person.signedIn(browser, "county", Screen.DESK_ZH_LIGHT);
        officer.opens("/accounts");
        officer.photographs("accounts-county");
        officer.clicks("新建账号");

        String secret = invites(officer);
        Person doctor = Person.at(browser, Screen.PHONE_ZH_DARK).signsIn("zhang-doctor", secret);
        doctor.photographs("accounts-first-sign-in");
        doctor.fills("当前密码", secret);
        doctor.fills("新密码", PASSWORD);
        doctor.fills("再次输入新密码", PASSWORD);
        doctor.clicks("保存密码");
        assertThat(doctor.page().locator("body")).containsText(SCHOOL);

        officer.opens("/accounts/zhang-doctor");
        assertThat(officer.answer()).containsText("使用中");
        officer.photographs("accounts-account");
        officer.clicks("停用");
        assertThat(officer.message()).containsText("已停用 zhang-doctor");
        doctor.page().reload();
        doctor.settles();
        assertThat(doctor.page().url()).contains("/login");
    }

    @Test
    void an_administrator_names_a_bureau_officer_until_a_day_and_takes_a_role_back(Browser browser) {
        Person admin = Person.signedIn(browser, "admin", Screen.DESK_EN_DARK);
        admin.opens("/accounts");
        admin.photographs("accounts-admin");
        admin.clicks("New account");
        admin.fills("User name", "wang-bureau");
        admin.fills("Chinese name", "王州");
        admin.fills("English name", "Wang Zhou");
        admin.chooses("Role", "Bureau officer");
        admin.finds("Unit", "Prefecture");
        admin.fills("Until", "2027-07-31");
        admin.photographs("accounts-admin-new");
        admin.clicks("Make it and show the one-time password");
        admin.photographs("accounts-admin-secret");
        admin.clicks("Handed over, close");
        assertThat(admin.title()).hasText("Wang Zhou");

        admin.clicks("Add a role");
        admin.chooses("Role", "Logistics");
        admin.finds("Unit", "Prefecture");
        admin.clicks("Save");
        assertThat(admin.rows("Logistics")).hasCount(1);
        admin.clicks("Take back");
        assertThat(admin.message()).containsText("Taken back: Logistics");
        assertThat(admin.rows("Logistics")).hasCount(0);
        admin.photographs("accounts-admin-account");

        Person onPhone = Person.signedIn(browser, "admin", Screen.PHONE_EN_LIGHT);
        onPhone.opens("/accounts?stale=1");
        onPhone.photographs("accounts-phone");
        onPhone.opens("/accounts/wang-bureau");
        onPhone.photographs("accounts-phone-account");
    }

    @Test
    void a_person_keeps_language_and_sessions_on_the_own_page(Browser browser) {
        browser.tolerate("登录已结束");
        browser.tolerate("您已较长时间没有操作");
        Person bureau = Person.demo(browser, "bureau", Screen.DESK_ZH_LIGHT);
        Person onPhone = Person.demo(browser, "bureau", Screen.PHONE_ZH_DARK);
        bureau.page().locator(".kx-account").click();
        bureau.page().getByText("我的账号").click();
        assertThat(bureau.title()).hasText("我的账号");
        assertThat(bureau.sheet()).containsText("bureau");
        assertThat(bureau.sheet()).containsText("本机");
        bureau.photographs("me-desk");
        onPhone.opens("/me");
        onPhone.photographs("me-phone");

        bureau.clicks("结束其他登录");
        assertThat(bureau.message()).containsText("其他设备上的登录已结束");
        onPhone.page().reload();
        onPhone.settles();
        assertThat(onPhone.page().url()).contains("/login");

        choice(bureau, "深色").click();
        assertThat(bureau.page().locator("html")).hasCSS("color-scheme", "dark");
        bureau.page().waitForNavigation(() -> choice(bureau, "English").click());
        bureau.settles();
        assertThat(bureau.title()).hasText("My account");
        bureau.photographs("me-desk-en-dark");
        bureau.page().waitForNavigation(() -> choice(bureau, "中文").click());
        bureau.settles();
        assertThat(bureau.title()).hasText("我的账号");
    }

    private static Locator choice(Person person, String text) {
        return person.page()
                .locator(".kx-own vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    private static String invites(Person officer) {
        officer.fills("用户名", "zhang-doctor");
        officer.fills("中文姓名", "张校医");
        officer.fills("英文姓名", "Dr Zhang");
        officer.page().locator("vaadin-dialog[opened] vaadin-select").first().click();
        Locator roles = officer.page().getByRole(AriaRole.OPTION);
        assertThat(roles).hasText(new String[] {"物资管理员", "校长", "校医", "值班领导", "督导员"});
        roles.filter(new Locator.FilterOptions().setHasText("校医")).click();
        officer.settles();
        officer.finds("单位", SCHOOL);
        officer.photographs("accounts-new");
        officer.clicks("新建并生成一次性密码");
        String secret = officer.field("一次性密码").inputValue();
        assertThat(secret).matches("([a-z2-9]{4}-){6}[a-z2-9]{4}");
        officer.photographs("accounts-secret");
        officer.clicks("已交给本人，关闭");
        assertThat(officer.answer()).containsText("已邀请");
        return secret;
    }
}
