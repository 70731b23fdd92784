package org.kaixue.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaixue.common.PageQuery.SortKey;
import org.kaixue.common.Texts;

class XlsxWriterTest {

    private static final Delivery NORTH = Delivery.to("北关小学", 840_000, Delivery.MONDAY);
    private static final Delivery SOUTH = Delivery.to("南关中学", 9_000, Delivery.MONDAY.minusDays(3));
    private static final int HEADER = 4;

    @Test
    void what_the_list_is_whose_it_is_when_and_who_stand_on_top() throws IOException {
        List<Row> rows = written(Delivery.sheet(Delivery.in(List.of(NORTH)), ""));

        assertThat(text(rows, 1)).isEqualTo("到货");
        assertThat(text(rows, 2)).isEqualTo("青岚州 · 2026年秋季学期");
        assertThat(text(rows, 3)).contains("2026年11月23日 10:00").contains("logistics");
        assertThat(row(rows, HEADER + 1).stream().map(Cell::getText)).containsExactly("学校", "口罩", "到货日期");
    }

    @Test
    void numbers_are_numbers_and_dates_are_dates() throws IOException {
        Sheet<Delivery> all = with(Delivery.columns(), Delivery.sheet(Delivery.in(List.of(NORTH)), ""));

        Row row = row(written(all), HEADER + 2);

        assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("840000");
        assertThat(row.getCell(2).asDate()).isEqualTo(LocalDateTime.of(2026, 11, 23, 0, 0));
        assertThat(row.getCell(2).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(row.getCell(3).asDate()).isEqualTo(LocalDateTime.of(2026, 11, 23, 10, 0));
        assertThat(row.getCell(3).getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
    }

    @ParameterizedTest
    @CsvSource({"840000, '#,##0'", "36.03, '#,##0.######'", "1E+5, '#,##0'", "36.00, '#,##0'"})
    void a_whole_number_is_not_written_with_a_lone_decimal_point(String number, String format) throws IOException {
        Delivery delivery = new Delivery("北关小学", new BigDecimal(number), null, Delivery.TAKEN);

        Row row = row(written(Delivery.sheet(Delivery.in(List.of(delivery)), "")), HEADER + 2);

        assertThat(row.getCell(1).asNumber()).isEqualByComparingTo(number);
        assertThat(row.getCell(1).getDataFormatString()).isEqualTo(format);
    }

    @Test
    void hidden_columns_are_absent_and_rows_are_filtered_and_sorted_as_on_the_screen() throws IOException {
        Source<Delivery> source = Delivery.in(List.of(NORTH, SOUTH, Delivery.to("北街小学", 30_000, Delivery.MONDAY)));

        List<Row> rows = written(Delivery.sheet(source, "北", new SortKey("masks", false)));

        assertThat(text(rows, 3)).isEqualTo("筛选：北");
        assertThat(row(rows, HEADER + 2).getCellCount()).isEqualTo(3);
        assertThat(rows.stream().skip(rows.size() - 2).map(row -> row.getCellText(0)))
                .containsExactly("北街小学", "北关小学");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-5", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠a", "\t=1", "\r=1", "\n=1"})
    void a_text_that_a_spreadsheet_would_take_for_a_formula_is_made_harmless_wherever_it_stands(String text)
            throws IOException {
        Sheet<Delivery> sheet = new Sheet<>(
                text,
                text,
                "logistics",
                Delivery.TAKEN,
                Locale.ENGLISH,
                Delivery.columns().shownAtFirst(),
                Delivery.in(List.of(Delivery.to(text))),
                Delivery.sheet(Delivery.in(List.of()), "").query());

        List<Row> rows = written(sheet);

        assertThat(List.of(text(rows, 1), text(rows, 2), row(rows, HEADER + 2).getCellText(0)))
                .allSatisfy(harmless -> assertThat(harmless).startsWith("'").endsWith(text.strip()));
        assertThat(rows.stream()
                        .flatMap(Row::stream)
                        .filter(cell -> cell != null)
                        .map(Cell::getType))
                .doesNotContain(CellType.FORMULA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"北关小学", "3班 = 42人", "a-b", "😀", "<b>&amp;\"'"})
    void other_texts_are_written_as_they_are(String text) throws IOException {
        assertThat(row(written(Delivery.sheet(Delivery.in(List.of(Delivery.to(text))), "")), HEADER + 2)
                        .getCellText(0))
                .isEqualTo(text);
    }

    @Test
    void signs_that_no_workbook_may_hold_do_not_spoil_it() throws IOException {
        Delivery odd = Delivery.to("北\u0000关\u000b小\uffff学");

        assertThat(row(written(Delivery.sheet(Delivery.in(List.of(odd)), "")), HEADER + 2)
                        .getCellText(0))
                .startsWith("北")
                .endsWith("学");
    }

    @Test
    void a_text_that_is_too_long_for_a_cell_is_cut_between_characters() {
        String cut = XlsxWriter.harmless("=" + "😀".repeat(20_000));

        assertThat(cut.length()).isLessThanOrEqualTo(32_767);
        assertThat(Character.isHighSurrogate(cut.charAt(cut.length() - 1))).isFalse();
    }

    @Test
    void a_cell_without_a_value_stays_empty() throws IOException {
        Row row = row(written(Delivery.sheet(Delivery.in(List.of(Delivery.to("北关小学"))), "")), HEADER + 2);

        assertThat(row.getCellCount()).isEqualTo(1);
    }

    @Test
    void a_list_without_rows_has_its_headings() throws IOException {
        assertThat(row(written(Delivery.sheet(Delivery.in(List.of()), "")), HEADER + 1)
                        .getCellText(0))
                .isEqualTo("学校");
    }

    @Test
    void a_title_that_no_sheet_may_be_called_is_no_hindrance() throws IOException {
        Sheet<Delivery> sheet = Delivery.sheet(Delivery.in(List.of()), "");
        Sheet<Delivery> odd = new Sheet<>(
                "'[a]:b/c\\d?*'" + "长".repeat(40),
                sheet.scope(),
                sheet.who(),
                sheet.at(),
                sheet.locale(),
                sheet.columns(),
                sheet.source(),
                sheet.query());

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(odd)))) {
            assertThat(workbook.getFirstSheet().getName())
                    .hasSizeLessThanOrEqualTo(31)
                    .startsWith("a");
        }
    }

    @Test
    void ten_thousand_rows_are_written_stretch_by_stretch() throws IOException {
        Windows source = new Windows(10_000);

        List<Row> rows = written(Delivery.sheet(source, ""));

        assertThat(rows.getLast().getCellText(0)).isEqualTo("第9999小学");
        assertThat(rows.stream().filter(row -> row.getCellText(0).startsWith("第")))
                .hasSize(10_000);
        assertThat(source.largest()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void the_heading_stays_in_sight_and_its_columns_can_be_filtered(@TempDir Path folder) throws IOException {
        Path file =
                Files.write(folder.resolve("list.xlsx"), bytes(Delivery.sheet(Delivery.in(List.of(NORTH, SOUTH)), "")));

        String page = part(file, "xl/worksheets/sheet1.xml");

        assertThat(page).contains("state=\"frozen\"").contains("ySplit=\"5\"").contains("<autoFilter ref=\"A5:C7\"");
    }

    private static Sheet<Delivery> with(ColumnList<Delivery> columns, Sheet<Delivery> sheet) {
        return new Sheet<>(
                sheet.title(),
                sheet.scope(),
                sheet.who(),
                sheet.at(),
                sheet.locale(),
                columns,
                sheet.source(),
                sheet.query());
    }

    private static List<Row> written(Sheet<Delivery> sheet) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes(sheet)), new ReadingOptions(true, false))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static byte[] bytes(Sheet<Delivery> sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxWriter(new Texts()).write(sheet, out);
        return out.toByteArray();
    }

    private static String part(Path workbook, String name) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The row of this number as Excel counts. */
    private static Row row(List<Row> rows, int number) {
        return rows.stream()
                .filter(row -> row.getRowNum() == number)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no row " + number));
    }

    private static String text(List<Row> rows, int number) {
        return row(rows, number).getCellText(0);
    }
}
