package org.kaixue.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.kaixue.common.RuleViolation;

/** What a file is by its content; its name does not count. */
enum FileType {
    WORKBOOK,
    TEXT;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = bytes(0xD0, 0xCF, 0x11, 0xE0);
    private static final byte[][] PICTURES = {
        bytes(0x89, 'P', 'N', 'G'), bytes(0xFF, 0xD8, 0xFF), bytes('G', 'I', 'F', '8'), bytes('R', 'I', 'F', 'F')
    };
    private static final String ENCRYPTED = "EncryptedPackage";
    private static final int LOOKED_AT = 4_096;

    /** Refuses, with what to do, what is neither a workbook nor a text. */
    static FileType of(byte[] content) {
        if (content.length == 0) {
            throw new RuleViolation("intake.file.nothing");
        }
        if (begins(content, ZIP)) {
            return WORKBOOK;
        }
        if (begins(content, OLE)) {
            String text = new String(content, StandardCharsets.UTF_16LE);
            throw new RuleViolation(text.contains(ENCRYPTED) ? "intake.file.protected" : "intake.file.old-excel");
        }
        if (begins(content, bytes('%', 'P', 'D', 'F'))) {
            throw new RuleViolation("intake.file.pdf");
        }
        if (Arrays.stream(PICTURES).anyMatch(picture -> begins(content, picture))) {
            throw new RuleViolation("intake.file.picture");
        }
        byte[] start = Arrays.copyOf(content, Math.min(content.length, LOOKED_AT));
        String text = new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (text.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "")
                .matches("(?s)<(!doctype|html|head|table|meta|\\?xml|!--).*")) {
            throw new RuleViolation("intake.file.web-page");
        }
        if (!TextReader.marked(start) && mostlyControl(start)) {
            throw new RuleViolation("intake.file.unknown");
        }
        return TEXT;
    }

    private static boolean mostlyControl(byte[] start) {
        int control = 0;
        for (byte one : start) {
            if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t') {
                control++;
            }
        }
        return control * 10 > start.length;
    }

    private static boolean begins(byte[] content, byte[] sign) {
        return content.length >= sign.length
                && ByteBuffer.wrap(content, 0, sign.length).equals(ByteBuffer.wrap(sign));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
