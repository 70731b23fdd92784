package org.kaixue.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together by hand, so that it can be as no spreadsheet would write it. */
final class AWorkbook {

    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** One sheet called S with these rows, written as {@code <row>} elements. */
    AWorkbook(String rows) {
        part(
                "_rels/.rels",
                relations("<Relationship Id='r' Type='" + TYPE + "officeDocument' Target='xl/workbook.xml'/>"));
        part("xl/workbook.xml", "<workbook><sheets><sheet name='S' id='s1'/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                relations("<Relationship Id='s1' Type='" + TYPE + "worksheet' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='st' Type='" + TYPE + "styles' Target='styles.xml'/>"
                        + "<Relationship Id='ss' Type='" + TYPE + "sharedStrings' Target='sharedStrings.xml'/>"));
        part("xl/styles.xml", """
                <styleSheet><numFmts><numFmt numFmtId='176' formatCode='yyyy"Y"m"M"d'/></numFmts>
                <cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='176'/><xf numFmtId='3'/></cellXfs></styleSheet>""");
        part("xl/sharedStrings.xml", """
                <sst><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>reading</t></rPh></si>
                <si><t>a_x0000_b</t></si></sst>""");
        sheet(rows);
    }

    AWorkbook sheet(String rows) {
        return part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    AWorkbook part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    AWorkbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String relations(String all) {
        return "<Relationships>" + all + "</Relationships>";
    }
}
