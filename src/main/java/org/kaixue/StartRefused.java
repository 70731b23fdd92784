package org.kaixue;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The portal cannot start, for a reason that its operator can mend. */
final class StartRefused extends RuntimeException {

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

    /** What the process ends with. */
    int exitCode() {
        return exitCode;
    }

    /** The refusal that caused a failure, however deep in it. */
    static Optional<StartRefused> in(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(StartRefused.class::isInstance)
                .map(StartRefused.class::cast)
                .findFirst();
    }
}
