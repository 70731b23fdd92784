package org.kaixue.isolation;

/** What became of a case. */
public enum CaseState {
    OPEN,
    CLOSED,
    /** Begun by mistake: it counts nowhere. */
    WITHDRAWN;

    boolean mayBecome(CaseState next) {
        return switch (this) {
            case OPEN -> next == CLOSED || next == WITHDRAWN;
            case CLOSED -> next == OPEN;
            case WITHDRAWN -> false;
        };
    }
}
