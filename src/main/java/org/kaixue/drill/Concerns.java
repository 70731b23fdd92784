package org.kaixue.drill;

/** Which schools a scenario, or a step of one, is meant for. */
public enum Concerns {
    ALL,
    CANTEEN,
    DORMITORY,
    BUS;

    /**
     * Whether it concerns a school, and if not, why. A canteen that nobody has entered, nor said that there is none,
     * may be there: the scenario stays. A bus is there only where the school says so.
     */
    public Concern judge(SchoolTraits school) {
        return switch (this) {
            case ALL -> Concern.CONCERNED;
            case CANTEEN -> Integer.valueOf(0).equals(school.canteens()) ? Concern.NO_CANTEEN : Concern.CONCERNED;
            case DORMITORY -> school.boarding() ? Concern.CONCERNED : Concern.DAY_SCHOOL;
            case BUS -> {
                Integer buses = school.buses();
                if (buses == null) {
                    yield Concern.BUS_UNSAID;
                }
                yield buses == 0 ? Concern.NO_BUS : Concern.CONCERNED;
            }
        };
    }
}
