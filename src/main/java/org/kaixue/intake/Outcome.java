package org.kaixue.intake;

/** What a row of a sheet would do. */
public enum Outcome {
    NEW,
    CHANGED,
    /** It is there already; nothing would be written. */
    UNCHANGED,
    /** It cannot be imported as it stands. */
    WRONG;

    /** The translation key of the word for it. */
    public String wordKey() {
        return "intake.outcome." + name();
    }

    /** Whether an import writes it. */
    public boolean writes() {
        return this == NEW || this == CHANGED;
    }
}
