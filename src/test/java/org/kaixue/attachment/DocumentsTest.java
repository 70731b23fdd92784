package org.kaixue.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.kaixue.common.RuleViolation;

/** What is taken as a document is decided by what is in it. */
class DocumentsTest {

    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_pdf_a_word_document_and_an_odt_are_known_whatever_their_names_claim() {
        assertThat(Documents.checked("plan.exe", PDF).type()).isEqualTo(DocumentType.PDF);
        assertThat(Documents.checked("plan.txt", docx()).type()).isEqualTo(DocumentType.DOCX);
        assertThat(Documents.checked("plan", odt()).type()).isEqualTo(DocumentType.ODT);
    }

    @Test
    void a_name_loses_its_folders_and_ends_as_its_type_does() {
        assertThat(Documents.checked("../../etc/工作方案.html", PDF).name()).isEqualTo("工作方案.pdf");
        assertThat(Documents.checked("C:\\x\\pl\u0000an?.pdf", PDF).name()).isEqualTo("pl an.pdf");
        assertThat(Documents.checked("..", PDF).name()).isEqualTo("document.pdf");
        assertThat(Documents.checked("字".repeat(300) + ".pdf", PDF).name()).hasSizeLessThan(120);
    }

    @Test
    void what_is_no_document_is_refused() {
        refused("attachment.document.unknown", "<html>".getBytes(StandardCharsets.US_ASCII));
        refused("attachment.document.unknown", new byte[0]);
        refused("attachment.document.unknown", zip("a.txt", "x"));
        refused("attachment.document.unknown", Arrays.copyOf(docx(), 40));
        refused("attachment.document.too-large", Arrays.copyOf(PDF, Documents.MOST_BYTES + 1));
    }

    @Test
    void macros_are_refused() {
        refused(
                "attachment.document.macros",
                zip("[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", "x"));
        refused(
                "attachment.document.macros",
                zip("mimetype", DocumentType.ODT.mediaType(), "content.xml", "", "Basic/Standard/a.xml", "x"));
    }

    @Test
    void a_small_file_that_grows_without_end_is_refused() {
        byte[] bomb = zipOf(300L * 1024 * 1024);
        assertThat(bomb).hasSizeLessThan(Documents.MOST_BYTES);
        refused("attachment.document.unknown", bomb);
    }

    private static void refused(String key, byte[] sent) {
        assertThatThrownBy(() -> Documents.checked("x.docx", sent))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key));
    }

    private static byte[] docx() {
        return zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<document/>");
    }

    private static byte[] odt() {
        return zip("mimetype", DocumentType.ODT.mediaType(), "content.xml", "<office/>");
    }

    private static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int n = 0; n < namesAndTexts.length; n += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[n]));
                zip.write(namesAndTexts[n + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zipOf(long zeros) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[1024 * 1024];
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (long written = 0; written < zeros; written += part.length) {
                zip.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
