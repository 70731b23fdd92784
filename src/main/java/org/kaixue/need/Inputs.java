package org.kaixue.need;

import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.StageFacts;

/** What a norm counts in a school, and what is missing where it cannot be counted. */
final class Inputs {

    private Inputs() {}

    static int count(NormDriver.Counted counted, StageFacts stage) {
        return switch (counted) {
            case PUPILS -> stage.pupils();
            case BOARDERS -> stage.boarders();
            default -> stage.classes();
        };
    }

    static int blockers(NormDriver.Counted counted, StageFacts stage) {
        int blockers = stage.openingDay() == null ? Blockers.bit(Blocker.NO_OPENING_DAY) : Blockers.NONE;
        if (stage.classes() == 0) {
            return blockers | Blockers.bit(Blocker.NO_CLASSES);
        }
        return counted != NormDriver.Counted.CLASSES && stage.classesWithoutHeadcount() > 0
                ? blockers | Blockers.bit(Blocker.NO_HEADCOUNT)
                : blockers;
    }

    static @Nullable Integer count(NormDriver.Counted counted, SchoolFacts school) {
        return switch (counted) {
            case STAFF -> school.staff();
            case AREA -> school.areaCleaned();
            case CLEANERS -> school.cleaners();
            default -> {
                FacilityKind kind = facility(counted);
                yield kind == null ? null : school.count(kind);
            }
        };
    }

    /** The kind of facility that is counted; null if none is. */
    static @Nullable FacilityKind facility(NormDriver.Counted counted) {
        return switch (counted) {
            case GATES -> FacilityKind.GATE;
            case CANTEENS -> FacilityKind.CANTEEN;
            case CLINICS -> FacilityKind.CLINIC;
            case ISOLATION_ROOMS -> FacilityKind.ISOLATION_ROOM;
            default -> null;
        };
    }

    static int blockers(NormDriver.Counted counted, SchoolFacts school) {
        int blockers = Blockers.NONE;
        for (StageFacts stage : school.stages()) {
            if (stage.openingDay() == null) {
                blockers = Blockers.bit(Blocker.NO_OPENING_DAY);
            }
        }
        return count(counted, school) == null ? blockers | Blockers.bit(missing(counted)) : blockers;
    }

    private static Blocker missing(NormDriver.Counted counted) {
        return switch (counted) {
            case STAFF -> Blocker.NO_STAFF;
            case AREA -> Blocker.NO_AREA;
            case CLEANERS -> Blocker.NO_CLEANERS;
            case GATES -> Blocker.NO_GATES;
            case CANTEENS -> Blocker.NO_CANTEEN_ANSWER;
            case CLINICS -> Blocker.NO_CLINIC_ANSWER;
            case ISOLATION_ROOMS -> Blocker.NO_ISOLATION_ROOMS;
            default -> throw new IllegalArgumentException(counted + " is not counted by school");
        };
    }
}
