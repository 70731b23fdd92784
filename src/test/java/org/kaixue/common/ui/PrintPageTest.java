package org.kaixue.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaixue.common.PageQuery.SortKey;
import org.kaixue.common.Texts;

class PrintPageTest {

    private static final Delivery NORTH = Delivery.to("北关小学", 840_000, Delivery.MONDAY);
    private static final Delivery SOUTH = Delivery.to("南关中学", 9_000, Delivery.MONDAY.minusDays(3));

    @Test
    void paper_shows_title_scope_time_who_and_the_number_of_rows() throws IOException {
        assertThat(printed(Delivery.sheet(Delivery.in(List.of(NORTH, SOUTH)), "")))
                .contains("<h1>到货</h1>")
                .contains("<p>青岚州 · 2026年秋季学期</p>")
                .contains("2026年11月23日 10:00", "logistics")
                .contains("<p>共 2 条</p>");
    }

    @Test
    void paper_says_that_it_was_printed_and_not_exported() throws IOException {
        assertThat(printed(Delivery.sheet(Delivery.in(List.of(NORTH)), "")))
                .contains("打印")
                .doesNotContain("导出");
    }

    @Test
    void cells_read_as_on_the_page_with_the_sign_of_the_band_and_hidden_columns_are_absent() throws IOException {
        assertThat(printed(Delivery.sheet(Delivery.in(List.of(NORTH, SOUTH)), "", new SortKey("masks", false))))
                .contains("<tr><td>南关中学</td><td class=\"number\">● 0.9万只</td><td>2026年11月20日</td></tr>"
                        + "<tr><td>北关小学</td><td class=\"number\">✓ 84万只</td><td>2026年11月23日</td></tr>")
                .doesNotContain("登记时间");
    }

    @Test
    void what_somebody_typed_cannot_become_part_of_the_page() throws IOException {
        Delivery bad = Delivery.to("<script>alert(\"1\")</script>");

        assertThat(printed(Delivery.sheet(Delivery.in(List.of(bad)), "<script>")))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
    }

    @Test
    void of_a_list_that_is_too_long_to_read_the_first_rows_are_printed_and_that_is_said() throws IOException {
        Windows source = new Windows(PrintPage.MOST_ROWS + 1);

        String page = printed(Delivery.sheet(source, ""));

        assertThat(page).contains("只打印前 5,000 条，共 5,001 条");
        assertThat(page.split("<tr><td>", -1)).hasSize(PrintPage.MOST_ROWS + 1);
        assertThat(source.largest()).isLessThanOrEqualTo(1_000);
    }

    private static String printed(Sheet<Delivery> sheet) throws IOException {
        StringWriter out = new StringWriter();
        new PrintPage(new Texts(), "/").write(sheet, out);
        return out.toString();
    }
}
