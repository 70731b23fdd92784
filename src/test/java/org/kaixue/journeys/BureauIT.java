package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** A bureau officer looks over the prefecture and takes its figures away. */
@BrowserTest
class BureauIT {
    private static final LocalDate FIRST_DAY_OF_SHEETS = LocalDate.of(1899, 12, 30);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    @Test
    void the_gaps_are_counted_by_kind_and_each_leads_to_where_it_is_mended(Browser browser) {
        Person officer = Person.signedIn(browser, "bureau", Screen.DESK_ZH_LIGHT);
        officer.opens("/supply?unit=639000");
        officer.answer().locator("a[href*=gaps]").click();
        officer.settles();
        assertThat(officer.answer()).containsText("所资料不全");
        officer.page().locator(".kx-choice a[href*=NO_GATES]").click();
        officer.settles();
        assertThat(officer.page()).hasURL(Pattern.compile("kind=NO_GATES"));
        officer.photographs("bureau-gaps");
        officer.narrows("雪泉市红柳乡小学", 1);
        officer.follows("去补填");
        assertThat(officer.title()).hasText("雪泉市红柳乡小学");
        assertThat(officer.sheet()).containsText("校门");
        officer.photographs("bureau-mends");
    }

    @Test
    void the_sheet_taken_away_says_what_the_page_said(Browser browser) throws IOException {
        Person officer = Person.signedIn(browser, "bureau", Screen.DESK_EN_DARK);
        officer.opens("/supply/item/MASK?unit=639000");
        officer.photographs("bureau-item");
        Locator list = officer.page().locator(".kx-list");
        Download download = officer.page()
                .waitForDownload(() -> list.locator(".kx-list-xlsx").click());
        assertThat(download.suggestedFilename()).endsWith(".xlsx");
        List<List<String>> sheet = rows(download);
        for (String county : List.of("Muyun County", "Shihu County", "Xuequan City")) {
            List<String> taken = sheet.stream()
                    .filter(row -> row.getFirst().startsWith(county))
                    .findFirst()
                    .orElseThrow();
            assertThat(officer.cells(county).stream().map(BureauIT::plain))
                    .as("the page's line of %s", county)
                    .containsExactlyElementsOf(
                            taken.stream().map(BureauIT::plain).toList());
        }
    }

    @Test
    void the_print_view_has_the_list_and_nothing_around_it(Browser browser) {
        Person officer = Person.signedIn(browser, "bureau", Screen.DESK_ZH_LIGHT);
        officer.opens("/supply/gaps?unit=639000&kind=NO_GATES");
        int rows = officer.rows("未填校门").count();
        Page print = officer.page()
                .waitForPopup(() -> officer.page().locator(".kx-list-print").click());
        assertThat(print.locator("h1")).hasText("数据缺口");
        assertThat(print.locator("header")).containsText("澜雪州");
        assertThat(print.locator("tbody tr")).hasCount(rows);
        assertThat(print.locator("nav")).hasCount(0);
        browser.screenshot(print, "bureau-print");
    }

    private static List<List<String>> rows(Download download) throws IOException {
        try (InputStream file = Files.newInputStream(download.path());
                ReadableWorkbook book = new ReadableWorkbook(file);
                var rows = book.getFirstSheet().openStream()) {
            return rows.map(BureauIT::cells).collect(Collectors.toList());
        }
    }

    private static List<String> cells(Row row) {
        return row.stream().map(BureauIT::text).toList();
    }

    private static String text(Cell cell) {
        return cell == null || cell.getType() == CellType.EMPTY ? "" : cell.getText();
    }

    /** A figure without the words of its band, thousands separators and unit; a day as a sheet keeps it. */
    private static String plain(String text) {
        String line = text.lines().reduce("", (first, last) -> last).replaceFirst("^[●◆✓?] ", "");
        if (line.matches("\\d+ \\w{3} \\d{4}")) {
            return FIRST_DAY_OF_SHEETS.until(LocalDate.parse(line, DAY), ChronoUnit.DAYS) + ".0";
        }
        return line.replaceAll("(?<=\\d)(,| pcs$)", "");
    }
}
