package org.kaixue.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;

/**
 * Finds out what a file is that somebody sent as a document: by what is in it, whatever its name claims. Nothing with
 * macros is taken.
 */
public final class Documents {

    /** The most that is read of a file, in bytes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int MOST_ENTRIES = 4_000;
    private static final long MOST_INFLATED = 200L * 1024 * 1024;
    private static final int LONGEST_NAME = 110;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String ODT_TYPE = "mimetype";

    private Documents() {}

    /**
     * The document of a type that is taken.
     *
     * @param name as the sender calls it
     * @throws RuleViolation if it is none, too large, or carries macros
     */
    public static Document checked(String name, byte[] sent) {
        if (sent.length > MOST_BYTES) {
            throw new RuleViolation("attachment.document.too-large", MOST_BYTES / (1024 * 1024));
        }
        DocumentType type = type(sent);
        if (type == null) {
            throw new RuleViolation("attachment.document.unknown");
        }
        return new Document(named(name, type), type, sent);
    }

    private static @Nullable DocumentType type(byte[] sent) {
        if (begins(sent, PDF)) {
            return DocumentType.PDF;
        }
        return begins(sent, ZIP) ? zipped(sent) : null;
    }

    private static boolean begins(byte[] sent, byte[] beginning) {
        return sent.length > beginning.length
                && Arrays.equals(sent, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static @Nullable DocumentType zipped(byte[] sent) {
        Set<String> names = new HashSet<>();
        String odt = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sent))) {
            long inflated = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().equals(ODT_TYPE)) {
                    odt = new String(zip.readNBytes(LONGEST_NAME), StandardCharsets.US_ASCII);
                }
                inflated += inflated(zip, MOST_INFLATED - inflated);
                if (names.size() > MOST_ENTRIES || inflated >= MOST_INFLATED) {
                    return null;
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return null;
        }
        if (names.stream().map(one -> one.toLowerCase(Locale.ROOT)).anyMatch(Documents::macro)) {
            throw new RuleViolation("attachment.document.macros");
        }
        if (names.contains("[Content_Types].xml") && names.contains("word/document.xml")) {
            return DocumentType.DOCX;
        }
        return odt.equals(DocumentType.ODT.mediaType()) && names.contains("content.xml") ? DocumentType.ODT : null;
    }

    /** How many bytes an entry holds, counted no further than is allowed. */
    private static long inflated(InputStream entry, long most) throws IOException {
        byte[] part = new byte[8_192];
        long sum = 0;
        for (int read = entry.read(part); read >= 0 && sum < most; read = entry.read(part)) {
            sum += read;
        }
        return sum;
    }

    private static boolean macro(String entry) {
        return entry.endsWith("vbaproject.bin")
                || entry.startsWith("basic/")
                || entry.startsWith("scripts/")
                || entry.contains("/activex/");
    }

    private static String named(String name, DocumentType type) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}:*?\"<>|]", " ")
                .strip();
        int dot = plain.lastIndexOf('.');
        String base = dot > 0 ? plain.substring(0, dot).strip() : plain;
        String cut = base.length() > LONGEST_NAME ? base.substring(0, LONGEST_NAME) : base;
        return (cut.isBlank() || cut.equals(".") ? "document" : cut) + type.ending();
    }
}
