package org.kaixue;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** The portal cannot start, for a reason that its operator can mend. */
final class StartRefused extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    /** Ended so, a service manager may try again; the two numbers are those of sysexits.h. */
    private static final int LATER = 75;

    /** Ended so, trying again is of no use before somebody mended what is said. */
    private static final int MEND_FIRST = 78;

    private final String remedy;
    private final int exitCode;

    private StartRefused(int exitCode, String reason, String remedy, @Nullable Throwable cause) {
        super(reason, cause);
        this.exitCode = exitCode;
        this.remedy = remedy;
    }

    /** What may mend itself. */
    static StartRefused untilLater(String reason, String remedy) {
        return new StartRefused(LATER, reason, remedy, null);
    }

    /** What stays so until somebody mends it. */
    static StartRefused untilMended(String reason, String remedy, @Nullable Throwable cause) {
        return new StartRefused(MEND_FIRST, reason, remedy, cause);
    }

    String remedy() {
        return remedy;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
