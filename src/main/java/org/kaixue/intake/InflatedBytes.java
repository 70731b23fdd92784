package org.kaixue.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.kaixue.common.RuleViolation;

/** Counts what a compressed file becomes while it is read, and refuses to read on when it becomes too much. */
final class InflatedBytes {

    private static final long MOST = 400L * 1024 * 1024;
    private static final long HARMLESS = 50L * 1024 * 1024;
    private static final long MOST_TIMES = 150;

    private final long limit;
    private long total;

    /** @param size of the compressed file */
    InflatedBytes(long size) {
        this.limit = Math.min(MOST, Math.max(HARMLESS, MOST_TIMES * size));
    }

    InputStream counted(InputStream part) {
        return new FilterInputStream(part) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                count(Math.max(0, read));
                return read;
            }
        };
    }

    private void count(int more) {
        total += more;
        if (total > limit) {
            throw new RuleViolation("intake.file.bomb");
        }
    }
}
