package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.SchoolFixture;
import org.kaixue.organisation.UnitId;
import org.kaixue.security.AccountDraft;
import org.kaixue.security.AccountService;
import org.kaixue.security.GrantDraft;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Two stock reports of spring 2020, entered and read in a portal without the demo: a district of 58,000 people, 1.4
 * masks a person and day, 820,000 in store, "about 10 days"; and a province's 84万只, 36.03吨, 75吨 and 855支.
 */
@BrowserTest
@TestPropertySource(properties = {"kaixue.demo=false", "kaixue.admin.password=" + RealCaseIT.FIRST_PASSWORD})
class RealCaseIT {
    static final String FIRST_PASSWORD = "handed-over-in-person";
    private static final String OWN_PASSWORD = "a phrase of one's own";
    private static final String STORE_PASSWORD = "kept with the store keys";
    private static final List<String> SCHOOLS = List.of("D01", "D02", "D03", "D04");

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private AccountService accounts;

    /** 58,000 people: in each of four schools 13,400 pupils and 1,100 staff. */
    @BeforeEach
    void aDistrictWithAStorekeeper() {
        UnitId district = organisation.aCounty("D", "海湖区", "Haihu District");
        organisation.enter(SCHOOLS.stream().map(code -> school(code, district)).toList());
        AccountDraft storekeeper = new AccountDraft(
                "storekeeper",
                new Bilingual("物资管理员-01", "Storekeeper 01"),
                STORE_PASSWORD,
                false,
                List.of(GrantDraft.of(Role.LOGISTICS, organisation.prefecture())));
        SystemWork.run("fixtures", () -> accounts.create(List.of(storekeeper)));
    }

    private SchoolFixture school(String code, UnitId district) {
        return organisation
                .aSchool()
                .withCode(code)
                .inCounty(district)
                .with(13_400)
                .pupils()
                .with(1_100)
                .staff();
    }

    @Test
    void a_district_and_a_province_read_their_own_figures(Browser browser) {
        Person admin = Person.at(browser, Screen.DESK_ZH_LIGHT);
        setsAPasswordOfOnesOwn(admin);
        setsTheNorm(admin);

        Person storekeeper = Person.at(browser, Screen.DESK_ZH_LIGHT).signsIn("storekeeper", STORE_PASSWORD);
        for (String school : SCHOOLS) {
            storekeeper.opens("/supply?unit=" + school);
            receives(storekeeper, "口罩", "20.5万只");
        }
        readsTenDays(storekeeper);

        storekeeper.opens("/supply?unit=prefecture");
        receives(storekeeper, "口罩", "84万只");
        receives(storekeeper, "75%酒精", "36.03吨");
        receives(storekeeper, "84消毒液", "75吨");
        receives(storekeeper, "额温枪", "855支");
        readsTheProvince(storekeeper);

        readsBothInEnglish(Person.at(browser, Screen.DESK_EN_DARK).signsIn("storekeeper", STORE_PASSWORD));
    }

    private static void setsAPasswordOfOnesOwn(Person admin) {
        admin.signsIn("admin", FIRST_PASSWORD);
        assertThat(admin.title()).hasText("设置密码");
        admin.fills("当前密码", FIRST_PASSWORD);
        admin.fills("新密码", OWN_PASSWORD);
        admin.fills("再次输入新密码", OWN_PASSWORD);
        admin.clicks("保存密码");
    }

    /**
     * By the norms that came with the portal, 1 a pupil and 2 for staff, 14 days need 873,600 masks; 1.4 for every one of
     * the 58,000 people need 1,136,800.
     */
    private static void setsTheNorm(Person admin) {
        admin.opens("/norms");
        changes(admin, "每名学生每天", "87.36万只", "117.38万只");
        changes(admin, "每名教职工每天", "117.38万只", "113.68万只");
    }

    private static void changes(Person admin, String driver, String before, String after) {
        admin.opensRow("口罩", driver);
        admin.fills("标准", "1.4");
        admin.fills("来源", "区物资报告，2020年");
        admin.clicks("下一步：看影响");
        assertThat(admin.dialog()).containsText(before);
        assertThat(admin.dialog()).containsText(after);
        admin.photographs("real-case-impact");
        admin.clicks("保存");
        assertThat(admin.message()).containsText("标准已保存");
        assertThat(admin.rows("口罩", driver, "1.4", "区物资报告")).hasCount(1);
    }

    private static void receives(Person storekeeper, String item, String amount) {
        storekeeper.clicks("入库");
        storekeeper.finds("物资", item);
        storekeeper.fills("数量", amount);
        storekeeper.fills("批号", "2020-03");
        if (storekeeper.field("有效期至").isVisible()) {
            storekeeper.fills("有效期至", "2028-03-06");
        }
        storekeeper.clicks("登记入库");
        assertThat(storekeeper.message()).containsText("已入库" + item + " " + amount);
    }

    private static void readsTenDays(Person storekeeper) {
        storekeeper.opens("/supply?unit=D");
        storekeeper.photographs("real-case-district");
        assertThat(storekeeper.sheet()).containsText("10.1 天");
        storekeeper.opens("/supply/item/MASK?unit=D");
        assertThat(storekeeper.answer()).containsText("可用 82万只，需求 113.68万只，合 10.1 天。");
        storekeeper.opens("/supply/item/MASK?unit=D01");
        assertThat(storekeeper.answer()).containsText("可用 20.5万只，需求 28.42万只，合 10.1 天。");
        storekeeper.photographs("real-case-school");
    }

    private static void readsTheProvince(Person storekeeper) {
        storekeeper.opens("/supply?unit=prefecture");
        storekeeper.photographs("real-case-province");
        storekeeper.opens("/supply/ledger?unit=prefecture");
        for (String amount : List.of("84万只", "36.03吨", "75吨", "855支")) {
            assertThat(storekeeper.rows("+" + amount)).hasCount(1);
        }
        storekeeper.photographs("real-case-ledger");
        storekeeper.opens("/supply/item/ALCOHOL_75?unit=prefecture");
        assertThat(storekeeper.sheet()).containsText("36.03吨");
    }

    private static void readsBothInEnglish(Person storekeeper) {
        storekeeper.opens("/supply/item/MASK?unit=D");
        assertThat(storekeeper.answer()).containsText("10.1 days");
        storekeeper.photographs("real-case-english");
    }
}
