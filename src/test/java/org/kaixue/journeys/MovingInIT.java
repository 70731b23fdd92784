package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A storekeeper moves in with the sheet that the county has kept so far. */
@BrowserTest
class MovingInIT {

    @Autowired
    private Units units;

    private static final String MESSY = """
            牧云县防疫物资盘点表,,,,
            填表人：保管员,,,,
            单位代码,品名,现有数量,批号,有效期
            639003330,口罩,２箱,ZX-1,2028年5月1日
            639003330,额温枪,3支,ZX-2,
            639003,洗手液,120,ZX-3,2028/1/31
            小计,,,,

            单位代码,品名,现有数量,批号,有效期
            639003330,口兆,5盒,ZX-4,2028.5.1
            合计,,,,
            """;

    @Test
    void a_messy_sheet_comes_in_its_wrong_row_comes_back_and_all_can_be_undone(Browser browser) {
        Person clerk = Person.signedIn(browser, "logistics", Screen.DESK_ZH_LIGHT);
        clerk.opens("/import");
        clerk.photographs("import-choose");
        brings(clerk, "盘点表.csv", MESSY.getBytes(Charset.forName("GBK")));
        assertThat(clerk.sheet()).containsText("2 核对表头");
        clerk.photographs("import-match");
        clerk.clicks("检查每一行");
        assertThat(clerk.sheet()).containsText("有 1 行有错误（共检查 4 行）");
        assertThat(clerk.rows("口兆", "物资品目里没有")).hasCount(1);
        clerk.photographs("import-preview");
        Download wrong =
                clerk.page().waitForDownload(() -> clerk.link("下载有错误的行").click());
        assertThat(wrong.suggestedFilename()).endsWith(".xlsx");
        clerk.clicks("导入 3 行");
        assertThat(clerk.sheet()).containsText("已导入 3 行");
        clerk.photographs("import-done");

        clerk.clicks("再导入一个文件");
        brings(clerk, "改正.csv", MESSY.replace("口兆", "口罩").getBytes(StandardCharsets.UTF_8));
        clerk.clicks("检查每一行");
        assertThat(clerk.sheet()).containsText("没有错误");
        clerk.clicks("导入 1 行");
        assertThat(clerk.sheet()).containsText("已有的 3 行没有重复写入");

        clerk.opens("/supply/ledger?unit=639003330&q=ZX-1");
        assertThat(clerk.rows("入库", "2箱", "ZX-1")).hasCount(1);

        clerk.opens("/import");
        clerk.narrows("盘点表", 1);
        clerk.clicks("撤销");
        clerk.clicks("撤销导入");
        assertThat(clerk.message()).containsText("已撤销导入");
        assertThat(clerk.rows("盘点表.csv", "已撤销")).hasCount(1);
    }

    @Test
    void the_lists_of_400_schools_that_four_counties_sent_come_in_and_go_again(Browser browser) {
        MessySchools lists = new MessySchools(100);
        int sound = lists.all() - lists.wrong();
        Person admin = Person.signedIn(browser, "admin", Screen.DESK_ZH_LIGHT);
        admin.opens("/import");
        admin.photographs("import-kinds");
        brings(admin, "学校.xlsx", lists.workbook());
        admin.photographs("import-schools-match");
        admin.clicks("检查每一行");
        assertThat(admin.sheet()).containsText("有 " + lists.wrong() + " 行有错误（共检查 " + lists.all() + " 行）");
        assertThat(admin.rows("大学")).hasCount(4);
        admin.photographs("import-schools-preview");
        admin.clicks("导入 " + sound + " 行");
        assertThat(admin.sheet()).containsText("已导入 " + sound + " 行");
        admin.photographs("import-schools-done");

        admin.clicks("再导入一个文件");
        brings(admin, "再来一遍.xlsx", lists.workbook());
        admin.clicks("检查每一行");
        assertThat(admin.button("没有需要导入的行")).isDisabled();
        admin.clicks("换一个文件");
        admin.opens("/organisation?unit=639003&q=第100学校");
        assertThat(admin.rows("牧云县第100学校")).hasCount(1);

        admin.opens("/import");
        assertThat(admin.rows("学校.xlsx", "有效")).hasCount(1);
        admin.clicks("撤销");
        admin.clicks("撤销导入");
        assertThat(admin.message()).containsText("已撤销导入");
        admin.opens("/organisation?unit=639003&q=第100学校");
        assertThat(admin.rows("牧云县第100学校")).hasCount(0);
    }

    @Test
    void the_stock_of_all_400_schools_comes_in_from_one_workbook_and_goes_again(Browser browser) {
        List<String> schools = units.tree().all().stream()
                .filter(unit -> unit.kind() == UnitKind.SCHOOL)
                .map(UnitNode::code)
                .limit(400)
                .toList();
        assertThat(schools).hasSize(400);
        MessyStock stock = new MessyStock(schools);
        int sound = stock.all() - stock.wrong();
        Person clerk = Person.signedIn(browser, "logistics", Screen.DESK_EN_DARK);
        clerk.opens("/import");
        brings(clerk, "库存.xlsx", stock.workbook());
        clerk.clicks("Check each row");
        assertThat(clerk.sheet()).containsText(stock.wrong() + " of 1,600 rows are wrong");
        assertThat(clerk.rows("口兆")).hasCount(4);
        clerk.photographs("import-stock-preview");
        clerk.clicks("Import %,d rows".formatted(sound));
        assertThat(clerk.sheet()).containsText("%,d rows imported".formatted(sound));
        clerk.photographs("import-stock-done");

        Person colleague = Person.signedIn(browser, "logistics", Screen.DESK_EN_DARK);
        colleague.opens("/supply/ledger?unit=" + schools.get(399) + "&q=QC-99");
        assertThat(colleague.rows("Receipt", "QC-99")).hasCount(4);

        clerk.sheet()
                .locator(".kx-card")
                .first()
                .getByText("Undo", new Locator.GetByTextOptions().setExact(true))
                .click();
        clerk.settles();
        clerk.clicks("Undo the import");
        assertThat(clerk.message()).containsText("is undone");
        assertThat(clerk.rows("库存.xlsx", "Undone")).hasCount(1);
    }

    @Test
    void a_changed_headcount_shows_old_and_new_to_a_principal_in_english_and_is_undone_at_once(Browser browser) {
        Person principal = Person.signedIn(browser, "principal", Screen.DESK_EN_DARK);
        principal.opens("/import");
        principal.follows("Classes and headcounts");
        brings(
                principal,
                "classes.csv",
                "年级,班级,人数,住校生\n一年级,1班,３９人,0\n一年级,88班,41,0\n一年级,甲班,40,0\n".getBytes(Charset.forName("GBK")));
        principal.clicks("Check each row");
        assertThat(principal.sheet()).containsText("1 of 3 rows are wrong");
        principal.clicks("Changed 1");
        assertThat(principal.rows("→ ３９人")).hasCount(1);
        principal.photographs("import-classes-preview");
        principal.clicks("Import 2 rows");
        assertThat(principal.sheet()).containsText("2 rows imported: 1 new, 1 changed");
        principal.photographs("import-classes-done");
        principal.clicks("Undo");
        principal.photographs("import-classes-undo");
        principal.clicks("Undo the import");
        assertThat(principal.message()).containsText("is undone");
        assertThat(principal.sheet()).containsText("1 Choose the sheet");
    }

    @Test
    void the_page_fits_a_phone_in_the_dark(Browser browser) {
        Person clerk = Person.signedIn(browser, "logistics", Screen.PHONE_ZH_DARK);
        clerk.opens("/import");
        brings(clerk, "盘点表.csv", MESSY.getBytes(StandardCharsets.UTF_8));
        clerk.clicks("检查每一行");
        assertThat(clerk.sheet()).containsText("3 逐行检查");
        clerk.photographs("import-phone");
        clerk.clicks("换一个文件");
        assertThat(clerk.sheet()).containsText("1 选择表格");
    }

    private static void brings(Person clerk, String name, byte[] content) {
        clerk.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", content));
        clerk.button(clerk.screen().says("检查每一行", "Check each row")).waitFor();
        clerk.settles();
    }
}
