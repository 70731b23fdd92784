package org.kaixue.common;

/** Answers who is acting now. */
public interface Actors {

    /** The signed-in person, or the portal's own work (see {@link SystemWork}), or "anonymous". */
    Actor current();
}
