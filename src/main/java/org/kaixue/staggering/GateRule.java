package org.kaixue.staggering;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** The lanes of a gate, and with what temperature is taken in them. */
public record GateRule(@Min(1) @Max(40) int lanes, @NotNull GateDevice device) {

    /** One lane for those who come and one kept free, by hand-held thermometer. */
    static final GateRule USUAL = new GateRule(2, GateDevice.HAND_HELD);

    public int peopleAMinute() {
        return lanes * device.peopleAMinute();
    }

    GateRule withMoreLanes(int more) {
        return new GateRule(lanes + more, device);
    }
}
