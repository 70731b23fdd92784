package org.kaixue.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Work;

/** What files people bring, and what hostile ones are answered. */
class FileReadingTest {

    @TempDir
    Path folder;

    @Test
    void a_workbook_is_read_with_its_texts_numbers_and_days() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", null)) {
            try (Worksheet sheet = workbook.newWorksheet("一号")) {
                sheet.value(0, 0, " 口罩 ");
                sheet.value(0, 1, 1234.5);
                sheet.value(0, 2, LocalDate.of(2026, 11, 23));
                sheet.style(0, 2).format("yyyy-mm-dd").set();
                sheet.value(4, 1, "'=1+1");
            }
            try (Worksheet sheet = workbook.newWorksheet("二号")) {
                sheet.value(0, 0, "x");
            }
        }
        List<RawSheet> sheets = read(out.toByteArray()).sheets();
        assertThat(sheets).extracting(RawSheet::name).containsExactly("一号", "二号");
        RawSheet first = sheets.getFirst();
        assertThat(first.rows().getFirst().cells()).containsExactly("口罩", "1234.5", "2026-11-23");
        assertThat(first.rows().get(1).number()).isEqualTo(5);
        assertThat(first.rows().get(1).cells()).containsExactly("", "=1+1");
        assertThat(first.blank()).isEqualTo(3);
    }

    @Test
    void shared_texts_styles_and_formulas_are_understood() {
        RawRow row = row(new AWorkbook("""
                <row r='3'><c r='A3' t='s'><v>0</v></c><c r='B3' s='2'><v>46349</v></c><c r='C3' s='3'><v>46349</v></c>
                <c r='D3'><f>0.1+0.2</f><v>0.30000000000000004</v></c><c r='E3' t='str'><f>A1</f><v>made</v></c>
                <c r='F3' t='inlineStr'><is><t>inline</t></is></c></row>"""));
        assertThat(row.number()).isEqualTo(3);
        assertThat(row.cells()).containsExactly("rich text", "2026-11-23", "46349", "0.3", "made", "inline");
        assertThat(row.faults()).isEmpty();
    }

    @Test
    void numbers_that_excel_has_rounded_errors_and_control_signs_are_faults_of_their_cells() {
        RawRow row = row(new AWorkbook("""
                <row r='1'><c r='A1'><v>1E+17</v></c><c r='B1'><v>6224123412341234000</v></c><c r='C1' t='e'><v>#N/A</v></c>
                <c r='D1' t='s'><v>1</v></c><c r='E1'><v>1E999999999</v></c><c r='F1'><v>999999999999999</v></c></row>"""));
        assertThat(row.faults().keySet()).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(fault(row, 0)).isEqualTo("intake.cell.rounded");
        assertThat(fault(row, 2)).isEqualTo("intake.cell.error");
        assertThat(fault(row, 3)).isEqualTo("intake.cell.control");
        assertThat(row.text(5)).isEqualTo("999999999999999");
    }

    @Test
    void hidden_sheets_are_not_read() {
        byte[] file = new AWorkbook("<row><c><v>1</v></c></row>")
                .part(
                        "xl/workbook.xml",
                        "<workbook><sheets><sheet name='S' id='s1' state='hidden'/></sheets></workbook>")
                .bytes();
        refused(file, "intake.file.nothing");
    }

    @Test
    void external_entities_and_entity_bombs_are_refused() {
        String sheet = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><worksheet><sheetData><row><c"
                + " t='inlineStr'><is><t>&x;</t></is></c></row></sheetData></worksheet>";
        refusedAnyhow(new AWorkbook("").part("xl/worksheets/sheet1.xml", sheet).bytes());
        String bomb = "<!DOCTYPE s [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><sst><si><t>&b;</t></si></sst>";
        refusedAnyhow(new AWorkbook("").part("xl/sharedStrings.xml", bomb).bytes());
    }

    @Test
    void what_inflates_beyond_measure_is_refused_while_it_is_read() {
        byte[] blanks = new byte[60 * 1024 * 1024];
        Arrays.fill(blanks, (byte) ' ');
        refused(new AWorkbook("").part("xl/worksheets/sheet1.xml", blanks).bytes(), "intake.file.bomb");
    }

    @Test
    void cells_far_out_and_too_many_columns_are_refused_before_they_cost_memory() {
        refused(new AWorkbook("<row r='1'><c r='ZZZZZZZ1'><v>1</v></c></row>").bytes(), "intake.file.damaged");
        refused(new AWorkbook("<row r='7'><c r='DA7'><v>1</v></c></row>").bytes(), "intake.file.columns");
        refused(new AWorkbook("<row r='1'><c t='s'><v>99</v></c></row>").bytes(), "intake.file.damaged");
        refused(new AWorkbook("<row r='1'><c").bytes(), "intake.file.damaged");
    }

    @Test
    void more_rows_than_are_taken_are_refused() {
        StringBuilder text = new StringBuilder();
        IntStream.rangeClosed(0, RowCollector.MOST_ROWS).forEach(n -> text.append("a\n"));
        refused(text.toString().getBytes(UTF_8), "intake.file.rows");
    }

    @Test
    void a_text_is_read_in_every_encoding_that_excel_writes() {
        String text = "学校,物资\r\n雪泉一小,口罩\r\n";
        for (byte[] file : List.of(
                text.getBytes(UTF_8),
                ("\ufeff" + text).getBytes(UTF_8),
                text.getBytes(Charset.forName("GBK")),
                ("\ufeff" + text.replace(',', '\t')).getBytes(UTF_16LE),
                ("\ufeff" + text.replace(',', ';')).getBytes(UTF_16BE),
                ("sep=;\n" + text.replace(',', ';')).getBytes(UTF_8))) {
            assertThat(read(file).sheets().getFirst().rows())
                    .extracting(RawRow::cells)
                    .containsExactly(List.of("学校", "物资"), List.of("雪泉一小", "口罩"));
        }
    }

    @Test
    void quotes_line_breaks_and_short_rows_are_understood() {
        List<RawRow> rows = read("a,\"b\"\"c\nd\",\n\n,\"e,f\"".getBytes(UTF_8))
                .sheets()
                .getFirst()
                .rows();
        assertThat(rows).extracting(RawRow::cells).containsExactly(List.of("a", "b\"c d"), List.of("", "e,f"));
        assertThat(rows).extracting(RawRow::number).containsExactly(1, 4);
        refused("a,\"b".getBytes(UTF_8), "intake.file.quote");
    }

    @Test
    void in_a_text_too_what_was_shortened_too_long_or_holds_nul_is_a_fault_of_its_cell() {
        RawRow row = read(("1.23E+17,a\0b," + "x".repeat(1_001) + ",fine and long enough").getBytes(UTF_8))
                .sheets()
                .getFirst()
                .rows()
                .getFirst();
        assertThat(fault(row, 0)).isEqualTo("intake.cell.shortened");
        assertThat(fault(row, 1)).isEqualTo("intake.cell.control");
        assertThat(fault(row, 2)).isEqualTo("intake.cell.too-long");
        assertThat(row.faults()).doesNotContainKey(3);
    }

    @ParameterizedTest
    @CsvSource({
        "25504446, intake.file.pdf",
        "89504E470D0A1A0A, intake.file.picture",
        "FFD8FFE0, intake.file.picture",
        "D0CF11E0A1B11AE1, intake.file.old-excel",
        "D0CF11E0A1B11AE145006E0063007200790070007400650064005000610063006B00610067006500, intake.file.protected",
        "3C68746D6C3E, intake.file.web-page",
        "00010203040506, intake.file.unknown",
        "504B0304, intake.file.damaged",
        "81, intake.file.encoding"
    })
    void other_files_are_refused_with_what_to_do(String content, String key) {
        refused(HexFormat.of().parseHex(content), key);
    }

    @Test
    void an_empty_file_and_a_document_of_another_kind_are_refused() {
        refused(new byte[0], "intake.file.nothing");
        refused("\n\n".getBytes(UTF_8), "intake.file.nothing");
        byte[] document =
                new AWorkbook("").part("_rels/.rels", "<Relationships/>").bytes();
        refused(document, "intake.file.not-a-workbook");
    }

    @Test
    void a_name_is_never_a_path() {
        assertThat(read("../..\\x/清单\0.csv", "a".getBytes(UTF_8)).name()).isEqualTo("清单.csv");
    }

    private static String fault(RawRow row, int place) {
        return Objects.requireNonNull(row.faults().get(place)).key();
    }

    private RawRow row(AWorkbook workbook) {
        return read(workbook.bytes()).sheets().getFirst().rows().getFirst();
    }

    private void refused(byte[] file, String key) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key));
    }

    private void refusedAnyhow(byte[] file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isIn("intake.file.entities", "intake.file.damaged"));
    }

    private SheetFile read(byte[] content) {
        return read("file", content);
    }

    private SheetFile read(String name, byte[] content) {
        try {
            return FileReading.read(Files.write(folder.resolve("upload"), content), name, Work.Progress.UNWATCHED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
