package org.kaixue.people;

/** The colour of a person's health code (健康码), as the person showed it. */
public enum HealthCode {
    RED,
    AMBER,
    GREEN;

    /** The translation key of the word for it. */
    public String wordKey() {
        return "people.health-code." + name();
    }
}
