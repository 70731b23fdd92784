package org.kaixue.demo;

import java.util.ArrayList;
import java.util.List;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.SchoolIntake.Place;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.Stage;

/**
 * The canteens of the invented schools. With every other seat left free most have room for lunch in three sittings; at
 * some schools, one of them in the city, a few seats are missing (planted).
 */
final class DemoCanteens {

    static final String SECOND = "二食堂";
    private static final String[] NAMES = {"一食堂", SECOND};
    private static final int SITTINGS = 3;
    private static final int ZONES_FROM_SEATS = 200;
    private static final int EVERY = 4;
    private static final double TOO_FEW = 0.85;

    private DemoCanteens() {}

    static List<Place> of(DemoSchool school) {
        List<Place> places = new ArrayList<>();
        for (int canteen = 0; canteen < school.canteens(); canteen++) {
            int seats = seats(school);
            String name = NAMES[canteen];
            if (zones(school) == 1) {
                places.add(new Place(FacilityKind.CANTEEN, name, seats, null));
            } else {
                places.add(new Place(FacilityKind.CANTEEN, name, seats * 2, null));
                places.add(new Place(FacilityKind.CANTEEN_ZONE, name + "东区", seats, name));
                places.add(new Place(FacilityKind.CANTEEN_ZONE, name + "西区", seats, name));
            }
        }
        return places;
    }

    /** Of a zone, or of a canteen without zones: twice as many as those who eat there at a time. */
    private static int seats(DemoSchool school) {
        int together = Math.ceilDiv(eating(school).size(), SITTINGS * school.canteens() * zones(school));
        int needed = together * 2 * largest(school) + school.number() % 7 * 2;
        return together > 1 && few(school) ? (int) (needed * TOO_FEW) : needed;
    }

    private static int zones(DemoSchool school) {
        int atATime = Math.ceilDiv(eating(school).size(), SITTINGS * school.canteens());
        return atATime > 1 && atATime * 2 * largest(school) >= ZONES_FROM_SEATS ? 2 : 1;
    }

    private static boolean few(DemoSchool school) {
        boolean opened = school.type().stages().contains(Stage.SENIOR);
        boolean planted = school.type() == SchoolType.JUNIOR
                && school.countyCode().equals(DemoNames.COUNTIES.getFirst().code());
        return !opened && (planted ? school.number() % 10 == 5 : school.number() % EVERY == 0);
    }

    private static int largest(DemoSchool school) {
        return eating(school).stream()
                .mapToInt(DemoSchool.DemoClass::pupils)
                .max()
                .orElse(0);
    }

    private static List<DemoSchool.DemoClass> eating(DemoSchool school) {
        return school.classes().stream()
                .filter(clazz -> clazz.stage() != Stage.KINDERGARTEN)
                .toList();
    }
}
