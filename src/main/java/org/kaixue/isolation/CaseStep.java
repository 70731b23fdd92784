package org.kaixue.isolation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps of a case (病例处置), in their usual order; they are recorded in whatever order they happen. */
public enum CaseStep {
    DETECTED(null),
    REMEASURED(null),
    /** In a mask and apart from others, in a bed of an isolation room where one is free. */
    ISOLATED(CaseNorm.ISOLATED_MINUTES),
    GUARDIAN_TOLD(CaseNorm.GUARDIAN_MINUTES),
    REPORTED(CaseNorm.REPORTED_MINUTES),
    /** Handed over to the fever clinic (发热门诊). */
    TRANSFERRED(null),
    DISINFECTED(null),
    /** What the hospital found. */
    RESULT(null),
    /** The certificate with which a pupil returns to class (复课证明). */
    CERTIFICATE(null),
    CLOSED(null);

    private final @Nullable CaseNorm limit;

    CaseStep(@Nullable CaseNorm limit) {
        this.limit = limit;
    }

    /** How many minutes after the detection it is to be done; empty where nothing is asked. */
    public Optional<CaseNorm> limit() {
        return Optional.ofNullable(limit);
    }

    /** Whether a body temperature belongs to it. */
    public boolean measured() {
        return this == DETECTED || this == REMEASURED;
    }

    /** Whether it may be said not to apply. */
    public boolean skippable() {
        return this != DETECTED && this != CLOSED;
    }

    /** Those whose time is limited. */
    public static List<CaseStep> timed() {
        return Arrays.stream(values()).filter(step -> step.limit != null).toList();
    }
}
