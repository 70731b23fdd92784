package org.kaixue.drill;

import static org.kaixue.rectification.FindingSeverity.DAYS_3;
import static org.kaixue.rectification.FindingSeverity.DAYS_7;

import org.kaixue.rectification.FindingSeverity;

/**
 * What a drill is judged by, each with 0, 1 or 2 points; who puts right what got none, and how soon: within three days
 * what keeps people from being infected, within a week the rest (estimates).
 */
public enum Criterion {
    DETECTION(DrillRole.THERMOMETER, DAYS_3),
    RE_CHECK(DrillRole.RE_CHECKER, DAYS_3),
    PROTECTION(DrillRole.ESCORT, DAYS_3),
    SEPARATE_ROUTES(DrillRole.ESCORT, DAYS_3),
    TIME_TO_ISOLATE(DrillRole.ROOM_KEEPER, DAYS_3),
    TIME_TO_NOTICE(DrillRole.REPORTER, DAYS_3),
    CLASS_HANDLING(DrillRole.QUEUE_KEEPER, DAYS_7),
    DISINFECTION(DrillRole.DISINFECTOR, DAYS_3),
    RECORDS(DrillRole.RECORDER, DAYS_7),
    PUBLIC_CALM(DrillRole.GUARDIAN_LIAISON, DAYS_7);

    /** The points of a criterion that was met in full. */
    public static final int MOST = 2;

    private final DrillRole owner;
    private final FindingSeverity severity;

    Criterion(DrillRole owner, FindingSeverity severity) {
        this.owner = owner;
        this.severity = severity;
    }

    /** The role whose holder is proposed to put it right. */
    public DrillRole owner() {
        return owner;
    }

    FindingSeverity severity() {
        return severity;
    }

    /** The points of a drill in which all went well. */
    public static int mostPoints() {
        return values().length * MOST;
    }
}
