package org.kaixue.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Work;

/** Reads a file that a person brought, whatever it is called; what cannot be read is refused with what to do. */
final class FileReading {

    /** The largest file that is taken. */
    static final long MOST_BYTES = 20L * 1024 * 1024;

    private static final int LONGEST_NAME = 200;

    private FileReading() {}

    static SheetFile read(Path file, String name, Work.Progress progress) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new RuleViolation("intake.file.size", MOST_BYTES / (1024 * 1024));
            }
            byte[] content = Files.readAllBytes(file);
            String title = title(name);
            RowCollector rows = new RowCollector();
            progress.at(0, 0, "intake.work.reading");
            switch (FileType.of(content)) {
                case WORKBOOK -> WorkbookReader.read(file, rows, progress);
                case TEXT -> TextReader.read(content, title, rows);
            }
            return new SheetFile(title, sha256(content), rows.sheets());
        } catch (IOException | IllegalArgumentException broken) {
            throw new RuleViolation("intake.file.damaged");
        }
    }

    private static String title(String name) {
        String plain = name.replaceFirst("(?s)^.*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
