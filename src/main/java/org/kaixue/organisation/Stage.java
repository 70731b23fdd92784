package org.kaixue.organisation;

/** A stage of schooling (学段); each opens on a day of its own. */
public enum Stage {
    KINDERGARTEN(3),
    PRIMARY(6),
    JUNIOR(3),
    SENIOR(3),
    VOCATIONAL(3),
    SPECIAL(9);

    /** The years of the longest stage. */
    static final int LONGEST = 9;

    private final int years;

    Stage(int years) {
        this.years = years;
    }

    /** The number of its grades. */
    public int years() {
        return years;
    }

    /** The grade in a school year of a class that began in the entry year; below 1 before it began. */
    public int grade(int entryYear, int schoolYear) {
        return schoolYear - entryYear + 1;
    }

    /** Whether a class that began in the entry year is taught in the school year: begun, and not yet graduated. */
    public boolean teaches(int entryYear, int schoolYear) {
        int grade = grade(entryYear, schoolYear);
        return grade >= 1 && grade <= years;
    }
}
