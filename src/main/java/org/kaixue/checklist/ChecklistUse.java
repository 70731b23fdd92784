package org.kaixue.checklist;

/** What a list is for. */
public enum ChecklistUse {
    /** Whether a school may open; one such list counts at a time. */
    READINESS,
    /** For visits and a school's own checks. */
    VISIT
}
