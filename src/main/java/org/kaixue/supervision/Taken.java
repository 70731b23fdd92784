package org.kaixue.supervision;

/** What became of something that a phone sent. */
public enum Taken {
    TAKEN,
    /** It was here already: whoever sends it again need not send it any more. */
    ALREADY_TAKEN
}
