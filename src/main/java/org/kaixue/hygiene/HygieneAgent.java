package org.kaixue.hygiene;

/** What a place is disinfected with. */
public enum HygieneAgent {
    /** Chlorine, such as 84. */
    CHLORINE(true),
    PEROXIDE(true),
    /** Quaternary ammonium (季铵盐). */
    QUATERNARY(true),
    /** 75 % alcohol; its strength is in its name. */
    ALCOHOL(false),
    /** Boiling or steam. */
    HEAT(false),
    ULTRAVIOLET(false);

    private final boolean dosed;

    HygieneAgent(boolean dosed) {
        this.dosed = dosed;
    }

    /** Whether its concentration in mg/L is asked for. */
    public boolean dosed() {
        return dosed;
    }
}
