package org.kaixue.need;

import java.util.List;

/** What a norm's rate is multiplied with. */
public enum NormDriver {
    PUPIL_DAY(true, Counted.PUPILS),
    STAFF_DAY(true, Counted.STAFF),
    PERSON_DAY(true, Counted.PUPILS, Counted.STAFF),
    BOARDER_DAY(true, Counted.BOARDERS),
    CLASS_DAY(true, Counted.CLASSES),
    AREA_DAY(true, Counted.AREA),
    CLASS(false, Counted.CLASSES),
    GATE(false, Counted.GATES),
    CANTEEN(false, Counted.CANTEENS),
    CLINIC(false, Counted.CLINICS),
    ISOLATION_ROOM(false, Counted.ISOLATION_ROOMS),
    CLEANER(false, Counted.CLEANERS),
    /** A share of all else that the school needs of the item, held on top. */
    EMERGENCY_SHARE(false, Counted.OTHER_NEEDS),
    /** A fixed quantity for each depot. */
    DEPOT(false, Counted.DEPOTS);

    private final boolean daily;
    private final List<Counted> counts;

    NormDriver(boolean daily, Counted... counts) {
        this.daily = daily;
        this.counts = List.of(counts);
    }

    /** Whether the rate is used up on each school day, so that the norm says for how many days to hold it. */
    public boolean daily() {
        return daily;
    }

    /** What is counted, each with the rate of its own most specific norm. */
    public List<Counted> counts() {
        return counts;
    }

    /** What is counted in a school, a stage of it, or an organisation. */
    public enum Counted {
        PUPILS,
        BOARDERS,
        CLASSES,
        STAFF,
        AREA,
        CLEANERS,
        GATES,
        CANTEENS,
        CLINICS,
        ISOLATION_ROOMS,
        OTHER_NEEDS,
        DEPOTS;

        /** Whether it is counted stage by stage, on the reference day of each; all else once for the school. */
        public boolean byStage() {
            return compareTo(CLASSES) <= 0;
        }
    }
}
