package org.kaixue.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Texts;

/** Two tables of a page go out into one workbook. */
class WorkbookTest {

    @TempDir
    Path folder;

    @Test
    void each_table_stands_on_a_sheet_of_its_own() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxWriter(new Texts())
                .write(List.of(sheet("Items", List.of("口罩")), sheet("Schools", List.of("甲", "乙"))), out);

        Map<String, String> parts = parts(out.toByteArray());
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"Items\"", "name=\"Schools\"");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<row r=\"5\"")
                .doesNotContain("<row r=\"6\"");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("<row r=\"6\"");
    }

    private static Sheet<String> sheet(String title, List<String> rows) {
        ColumnList<String> columns = ColumnList.of(Column.text("name", "common.save", (String row) -> row));
        Locale locale = Locale.SIMPLIFIED_CHINESE;
        return new Sheet<>(
                title,
                "",
                "somebody",
                Instant.EPOCH,
                locale,
                columns,
                new ListSource<>(columns, rows, locale),
                new PageQuery("", List.of(), 0, Integer.MAX_VALUE));
    }

    private Map<String, String> parts(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("book.xlsx"), workbook);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
