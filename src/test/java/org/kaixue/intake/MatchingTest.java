package org.kaixue.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Work;

/** Heads are found wherever and however people write them, and rows that say nothing are left out. */
class MatchingTest {

    private static final SheetColumn PLACE = column("place", true, SheetColumn.Kind.TEXT);
    private static final SheetColumn ITEM = column("item", true, SheetColumn.Kind.TEXT);
    private static final SheetColumn QUANTITY = column("quantity", true, SheetColumn.Kind.AMOUNT);
    private static final SheetColumn UNIT = column("unit", false, SheetColumn.Kind.TEXT);
    private static final SheetColumn PRODUCED = column("producedOn", false, SheetColumn.Kind.DATE);
    private static final SheetColumn EXPIRES = column("expiresOn", false, SheetColumn.Kind.DATE);

    @TempDir
    Path folder;

    @Test
    void titles_above_the_heads_any_order_and_both_languages_are_understood() {
        Matching matching = matching("雪泉市防疫物资统计表\n,填表日期：2026年11月\n数 量*,Item（必填）,学校名称\n2箱,口罩,甲\n");
        assertThat(matching.missing()).isEmpty();
        assertThat(matching.headOf(PLACE)).isEqualTo("学校名称");
        assertThat(matching.headOf(ITEM)).isEqualTo("Item（必填）");
        SheetRow row = matching.rows().rows().getFirst();
        assertThat(row.number()).isEqualTo(4);
        assertThat(row.text("item")).isEqualTo("口罩");
    }

    @Test
    void heads_of_two_rows_are_read_together() {
        Matching matching = matching("学校,品名,现有数量,日期情况,\n,,,生产日期,有效期至\n甲,口罩,5,2026-1-1,2028-1-1\n");
        assertThat(matching.headOf(PRODUCED)).isEqualTo("日期情况 生产日期");
        assertThat(matching.headOf(EXPIRES)).isEqualTo("日期情况 有效期至");
        assertThat(matching.rows().rows()).hasSize(1);
        assertThat(matching.rows().rows().getFirst().text("expiresOn")).isEqualTo("2028-1-1");
    }

    @Test
    void a_head_may_name_the_unit_of_its_amounts() {
        Matching matching = matching("学校,物资,数量（箱）\n甲,口罩,3\n");
        assertThat(matching.rows().rows().getFirst().headUnit("quantity")).isEqualTo("箱");
    }

    @Test
    void a_merged_cell_holds_for_all_its_rows_but_an_amount_for_its_first() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", null);
                Worksheet sheet = workbook.newWorksheet("S")) {
            String[][] rows = {{"学校", "物资", "数量"}, {"甲", "口罩", "5"}, {"", "洗手液", ""}, {"", "", ""}, {"乙", "口罩", "1"}};
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    sheet.value(r, c, rows[r][c]);
                }
            }
            sheet.range(1, 0, 3, 0).merge();
            sheet.range(1, 2, 2, 2).merge();
        }
        Matching matching = matching(out.toByteArray());
        assertThat(matching.rows().rows())
                .extracting(row -> row.text("place") + " " + row.text("item") + " " + row.text("quantity"))
                .containsExactly("甲 口罩 5", "甲 洗手液 ", "乙 口罩 1");
        assertThat(matching.rows().rows().get(1).cell(0)).isEqualTo("甲");
        assertThat(matching.rows().rows().get(1).cell(2)).isEmpty();
    }

    @Test
    void a_head_that_may_mean_two_columns_means_the_one_that_no_clearer_head_takes() {
        assertThat(matching("学校,物资,单位,数量\n甲,口罩,箱,3\n").headOf(UNIT)).isEqualTo("单位");
        Matching units = matching("单位,物资,数量\n甲,口罩,3\n");
        assertThat(units.headOf(PLACE)).isEqualTo("单位");
        assertThat(units.headOf(UNIT)).isNull();
    }

    @Test
    void sums_blank_rows_and_repeated_heads_are_left_out_and_counted() {
        Matching matching = matching("学校,物资,数量\n甲,口罩,5\n\n小 计,,5\n学校,物资,数量\n乙,口罩,7\n合计：,,12\n");
        assertThat(matching.rows().rows()).extracting(row -> row.text("place")).containsExactly("甲", "乙");
        assertThat(matching.rows().skipped()).isEqualTo(3);
        assertThat(matching.rows().blank()).isEqualTo(1);
    }

    @Test
    void heads_that_are_not_known_are_named_by_hand() {
        Matching matching = matching("甲栏,乙栏,丙栏\n一小,口罩,5\n");
        assertThat(matching.missing()).containsExactly(PLACE, ITEM, QUANTITY);
        assertThat(matching.heads()).containsExactly("甲栏", "乙栏", "丙栏");
        Matching named = matching.choosing(PLACE, "甲栏").choosing(ITEM, "乙栏").choosing(QUANTITY, "丙栏");
        assertThat(named.missing()).isEmpty();
        assertThat(named.exampleOf(ITEM)).isEqualTo("口罩");
        assertThat(named.choosing(ITEM, null).missing()).containsExactly(ITEM);
    }

    @Test
    void every_sheet_that_matches_is_read_and_examples_are_not() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", null)) {
            for (String name : List.of("一月", "示例", "二月", "说明")) {
                try (Worksheet sheet = workbook.newWorksheet(name)) {
                    sheet.value(0, 0, name.equals("说明") ? "怎么填" : "学校");
                    sheet.value(0, 1, name.equals("说明") ? "" : "物资");
                    sheet.value(0, 2, name.equals("说明") ? "" : "数量");
                    sheet.value(1, 0, name);
                }
            }
        }
        Matching matching = matching(out.toByteArray());
        assertThat(matching.sheets()).containsExactly("一月", "二月");
        assertThat(matching.rows().rows()).extracting(SheetRow::sheet).containsExactly("一月", "二月");
    }

    private Matching matching(String text) {
        return matching(text.getBytes(UTF_8));
    }

    private Matching matching(byte[] content) {
        Vocabulary words = new Vocabulary(new Texts());
        SheetKind<?> kind = new StockLike();
        try {
            SheetFile file = FileReading.read(Files.write(folder.resolve("f"), content), "f", Work.Progress.UNWATCHED);
            return Matching.of(
                    file,
                    kind,
                    new HeadRows(words.heads(kind.columns()), words.words("intake.words.remark")),
                    new SkippedRows(words.words("intake.words.sum"), words.words("intake.words.example")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SheetColumn column(String key, boolean required, SheetColumn.Kind kind) {
        return new SheetColumn(key, "stock.import.column." + key, required, kind);
    }

    /** A kind with some of the columns of opening stock. */
    private record StockLike() implements SheetKind<String> {

        @Override
        public String key() {
            return "stock-like";
        }

        @Override
        public String texts() {
            return "stock.import.";
        }

        @Override
        public Reach reach() {
            return Reach.EVERYWHERE;
        }

        @Override
        public void require() {}

        @Override
        public List<SheetColumn> columns() {
            return List.of(PLACE, ITEM, QUANTITY, UNIT, PRODUCED, EXPIRES);
        }

        @Override
        public Checked<String> check(List<SheetRow> rows, Work.Progress progress) {
            return new Checked<>(List.of(), List.of());
        }

        @Override
        public List<KeptRow> apply(ImportId id, List<CheckedRow<String>> rows) {
            return List.of();
        }

        @Override
        public void undo(ImportId id, List<KeptRow> kept) {}

        @Override
        public Address records() {
            return Address.of("supply/ledger");
        }
    }
}
