package org.kaixue.checklist;

/** How an item is answered; answers are kept as text. */
public enum AnswerKind {
    /** {@code YES} or {@code NO}. */
    YES_NO,
    /** A decimal number; outside the item's limits it fails. */
    NUMBER,
    /** The place of a choice, from 0. */
    CHOICE,
    /** A day as {@code 2026-11-23}, not after today; {@code NO} where it never happened. */
    DATE,
    /** Words. */
    TEXT,
    /** {@code PHOTO} where the pictures show it, {@code NO} where there is nothing to show. */
    PHOTO;

    /** Whether {@code NO} is an answer. */
    public boolean takesNo() {
        return this == YES_NO || this == DATE || this == PHOTO;
    }
}
