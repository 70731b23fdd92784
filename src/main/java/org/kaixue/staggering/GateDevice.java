package org.kaixue.staggering;

/** With what temperature is taken at a gate, and how many people a lane passes with it (est.; makers claim 17 to 33). */
public enum GateDevice {
    HAND_HELD(10),
    DOOR(20),
    IMAGER(30);

    private final int peopleAMinute;

    GateDevice(int peopleAMinute) {
        this.peopleAMinute = peopleAMinute;
    }

    public int peopleAMinute() {
        return peopleAMinute;
    }
}
