package org.kaixue.demo;

/** Causes that one room's part of the demo plants through the room's services, after schools, stock and plans are there. */
interface DemoCause {
    void plant();

    /** The demo's sign-ins are there: whoever plants work for them gives it to them now. */
    default void accountsEntered() {}
}
