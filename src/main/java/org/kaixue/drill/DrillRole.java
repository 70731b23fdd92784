package org.kaixue.drill;

/** Who does what in a drill. Staff play the pupils. */
public enum DrillRole {
    COMMANDER,
    DEPUTY,
    QUEUE_KEEPER,
    THERMOMETER,
    RE_CHECKER,
    ESCORT,
    ROOM_KEEPER,
    DISINFECTOR,
    REPORTER,
    GUARDIAN_LIAISON,
    RECORDER
}
