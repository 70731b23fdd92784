package org.kaixue.people;

/** As what somebody is at a school. */
public enum PersonKind {
    PUPIL,
    STAFF;

    /** The translation key of the word for it. */
    public String wordKey() {
        return "people.kind." + name();
    }
}
