package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** The administrator keeps the catalogue and the norms, and sets the demo back. */
@BrowserTest
class AdministratorIT {

    @Test
    void a_new_item_and_a_new_norm_are_there_until_the_demo_is_reset(Browser browser) {
        browser.tolerate("登录已结束");
        browser.tolerate("您已较长时间没有操作");
        Person admin = Person.signedIn(browser, "admin", Screen.DESK_ZH_LIGHT);
        addsAFaceShield(admin);
        doublesTheHandWash(admin);
        resetsTheDemo(admin);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_ledger_is_compared_from_the_page_of_the_systems_state(Screen screen, Browser browser) {
        Person admin = Person.signedIn(browser, "admin", screen);
        admin.opens("/system");
        assertThat(admin.answer()).containsText(screen.says("系统运行正常。", "The portal is well."));
        admin.photographs("admin-system-" + screen.name().toLowerCase(Locale.ROOT));

        admin.clicks(screen.says("立即核对库存账", "Compare the ledger now"));
        assertThat(admin.dialog()).containsText(screen.says("已完成", "Done"));
        admin.clicks(screen.says("关闭", "Close"));
        assertThat(admin.rows(screen.says("库存账", "Stock ledger"), screen.says("正常", "well")))
                .hasCount(1);
        assertThat(admin.sheet()).containsText(screen.says("全部一致", "all agrees"));
    }

    private static void addsAFaceShield(Person admin) {
        admin.opens("/catalogue");
        admin.clicks("新增品目");
        admin.fills("编码", "FACE_SHIELD");
        admin.fills("中文名称", "防护面罩");
        admin.fills("英文名称", "Face shield");
        admin.fills("单位", "个 / pcs = 1\n箱 / cases = 200");
        admin.fills("排序", "400");
        admin.photographs("admin-item");
        admin.clicks("保存");
        assertThat(admin.message()).containsText("已保存“防护面罩”");
        admin.narrows("FACE_SHIELD", 1);
        assertThat(admin.rows("防护面罩", "个 / 箱")).hasCount(1);
    }

    private static void doublesTheHandWash(Person admin) {
        admin.opens("/norms?q=洗手液");
        admin.photographs("admin-norms");
        admin.opensRow("洗手液", "每人每天");
        admin.fills("标准", "0.02");
        admin.clicks("下一步：看影响");
        assertThat(admin.dialog()).containsText("洗手液");
        assertThat(admin.dialog()).containsText("修改后需求");
        admin.photographs("admin-impact");
        admin.clicks("保存");
        assertThat(admin.message()).containsText("标准已保存");
        assertThat(admin.rows("洗手液", "0.02")).hasCount(1);
    }

    private static void resetsTheDemo(Person admin) {
        admin.page().locator(".kx-account, [aria-label^=账号]").first().click();
        admin.page().getByText("重置演示数据").click();
        assertThat(admin.dialog()).containsText("清空现有全部数据");
        admin.photographs("admin-reset");
        admin.button("重置演示数据").click();
        admin.page().waitForURL(address -> address.contains("/login"), new Page.WaitForURLOptions().setTimeout(90_000));
        admin.page().locator("[data-account=admin]").click();
        admin.page().waitForURL(address -> !address.contains("/login"));
        admin.opens("/supply");
        assertThat(admin.answer()).containsText("400 所学校中");
        admin.opens("/catalogue");
        admin.narrows("HAND_WASH", 1);
        admin.narrows("FACE_SHIELD", 0);
    }
}
