package org.kaixue.figures;

/** Whether what a fact asks for holds; the worst first. */
public enum FactVerdict {
    BROKEN,
    /** A record is missing without which nobody can say. Counts as not met. */
    UNKNOWN,
    MET,
    /** It does not concern the school. */
    NOT_APPLICABLE;

    /** Whether nothing speaks against opening. */
    public boolean holds() {
        return this == MET || this == NOT_APPLICABLE;
    }
}
