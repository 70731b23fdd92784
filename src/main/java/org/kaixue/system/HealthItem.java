package org.kaixue.system;

/** What is looked at in the portal's health; docs/operations.md says what each means and what to do. */
public enum HealthItem {
    DATABASE("db"),
    DURABILITY("durability"),
    LEDGER("ledger"),
    BACKUP("backup"),
    DISK("diskSpace");

    private final String contributor;

    HealthItem(String contributor) {
        this.contributor = contributor;
    }

    /** Its name in the health endpoint. */
    String contributor() {
        return contributor;
    }
}
