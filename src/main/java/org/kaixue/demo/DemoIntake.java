package org.kaixue.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.SchoolIntake;
import org.kaixue.organisation.SchoolIntake.Clazz;
import org.kaixue.organisation.SchoolIntake.Place;
import org.kaixue.organisation.SchoolIntake.Posts;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;

/** Turns the invented schools into what an intake takes. People are role codes, never names. */
final class DemoIntake {

    private static final int DECLARED_DAYS_AGO = 40;
    private static final int CLASSES_A_BUILDING = 16;

    private final Function<String, UnitId> unit;
    private final TermId term;
    private final LocalDate today;

    DemoIntake(Function<String, UnitId> unit, TermId term, LocalDate today) {
        this.unit = unit;
        this.term = term;
        this.today = today;
    }

    List<SchoolIntake> drafts(List<DemoSchool> schools) {
        return schools.stream()
                .map(school -> draft(school, manager(school, schools)))
                .toList();
    }

    private SchoolIntake draft(DemoSchool school, @Nullable String managedBy) {
        return new SchoolIntake(
                unit.apply(school.countyCode()),
                school.code(),
                school.name(),
                school.type(),
                school.boarding(),
                managedBy,
                school.areaCleaned(),
                school.cleaners(),
                posts(school.number()),
                today.minusDays(DECLARED_DAYS_AGO),
                school.staff(),
                classes(school),
                facilities(school),
                none(school),
                DemoTerm.openings(school, term, today));
    }

    /** A teaching point is managed by the first nine-year or primary school of its county. */
    private static @Nullable String manager(DemoSchool school, List<DemoSchool> schools) {
        if (school.type() != SchoolType.TEACHING_POINT) {
            return null;
        }
        return schools.stream()
                .filter(s -> s.countyCode().equals(school.countyCode()) && s.type() == SchoolType.NINE_YEAR)
                .skip(school.number() % 2)
                .findFirst()
                .map(DemoSchool::code)
                .orElse(null);
    }

    private static Posts posts(int number) {
        String code = "%04d".formatted(number);
        return new Posts(
                number % 40 == 0 ? null : "包校领导-" + code,
                number % 50 == 0 ? null : "警员-" + code,
                number % 11 == 0 ? null : "校医-" + code,
                number % 45 == 0 ? null : "监管员-" + code);
    }

    private List<Clazz> classes(DemoSchool school) {
        int year = DemoTerm.schoolYear(today);
        return school.classes().stream()
                .map(c -> new Clazz(c.stage(), year - c.grade() + 1, c.number(), c.pupils(), c.boarders()))
                .toList();
    }

    private static List<Place> facilities(DemoSchool school) {
        List<Place> places = new ArrayList<>();
        String[] gates = {"正门", "东门", "北门"};
        for (int gate = 0; gate < school.gates(); gate++) {
            places.add(new Place(FacilityKind.GATE, gates[gate], null, null));
        }
        places.addAll(DemoCanteens.of(school));
        for (int building = 0; building < buildings(school); building++) {
            places.add(new Place(FacilityKind.BUILDING, "教学楼" + (char) ('A' + building) + "座", null, null));
        }
        for (int room = 1; room <= school.isolationRooms(); room++) {
            places.add(new Place(FacilityKind.ISOLATION_ROOM, "隔离观察室" + room, null, null));
        }
        if (hasClinic(school)) {
            places.add(new Place(FacilityKind.CLINIC, "卫生室", null, null));
        }
        return places;
    }

    private static int buildings(DemoSchool school) {
        return Math.ceilDiv(school.classes().size(), CLASSES_A_BUILDING);
    }

    private static Set<FacilityKind> none(DemoSchool school) {
        Set<FacilityKind> none = EnumSet.noneOf(FacilityKind.class);
        if (school.canteens() == 0) {
            none.add(FacilityKind.CANTEEN);
        }
        if (!hasClinic(school)) {
            none.add(FacilityKind.CLINIC);
        }
        return none;
    }

    private static boolean hasClinic(DemoSchool school) {
        return school.pupils() >= 300;
    }
}
