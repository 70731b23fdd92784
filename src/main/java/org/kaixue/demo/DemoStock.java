package org.kaixue.demo;

import static org.kaixue.catalogue.DefaultItem.ALCOHOL_75;
import static org.kaixue.catalogue.DefaultItem.CAP;
import static org.kaixue.catalogue.DefaultItem.DISINFECTANT_84;
import static org.kaixue.catalogue.DefaultItem.FOREHEAD_THERMOMETER;
import static org.kaixue.catalogue.DefaultItem.GLOVES;
import static org.kaixue.catalogue.DefaultItem.GOGGLES;
import static org.kaixue.catalogue.DefaultItem.HAND_WASH;
import static org.kaixue.catalogue.DefaultItem.ISOLATION_GOWN;
import static org.kaixue.catalogue.DefaultItem.MASK;
import static org.kaixue.catalogue.DefaultItem.MERCURY_THERMOMETER;
import static org.kaixue.catalogue.DefaultItem.N95;
import static org.kaixue.catalogue.DefaultItem.PROTECTIVE_SUIT;
import static org.kaixue.catalogue.DefaultItem.SHOE_COVERS;
import static org.kaixue.catalogue.DefaultItem.SURGICAL_MASK;
import static org.kaixue.catalogue.DefaultItem.THERMAL_GATE;
import static org.kaixue.catalogue.DefaultItem.WASTE_BAG;
import static org.kaixue.catalogue.DefaultItem.WASTE_BIN;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.DefaultItem;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.Stage;

/**
 * Plants the causes of what the demo shows: a prefecture depot full of masks, schools of the first batch well stocked,
 * small schools without, a forehead thermometer for every third or fourth class, thermal gates at large schools only,
 * lots that have expired or soon will.
 */
final class DemoStock {

    private static final int SMALL_SCHOOL = 120;
    private static final int LARGE_SCHOOL = 900;
    private static final int MASKS_A_BOX = 50;

    private final LocalDate today;
    private final List<DemoLine> lines = new ArrayList<>();

    private DemoStock(LocalDate today) {
        this.today = today;
    }

    static List<DemoLine> lines(List<DemoSchool> schools, LocalDate today) {
        DemoStock stock = new DemoStock(today);
        stock.depots();
        schools.forEach(stock::store);
        return stock.lines;
    }

    private void depots() {
        String prefecture = DemoTerm.PREFECTURE_CODE;
        for (int delivery = 0; delivery < 4; delivery++) {
            received(prefecture, MASK, "S" + (delivery + 1), 500 + delivery * 30, 24 - delivery * 5, 42, "万只");
        }
        received(prefecture, DISINFECTANT_84, "S1", 300, 20, 36, "吨");
        received(prefecture, ALCOHOL_75, "S1", 600, 20, 12, "吨");
        received(prefecture, FOREHEAD_THERMOMETER, "S1", null, 18, 855, "支");
        received(prefecture, PROTECTIVE_SUIT, "S1", 900, 18, 400, "套");
        received(prefecture, N95, "S1", 700, 18, 3_000, "只");
        for (DemoNames.County county : DemoNames.COUNTIES) {
            received(county.code(), MASK, "S1", 420, 22, county.share() / 4 + 1L, "万只");
            received(county.code(), DISINFECTANT_84, "S1", 280, 22, county.share() / 10 + 1L, "吨");
            received(county.code(), MERCURY_THERMOMETER, "S1", null, 22, county.share() * 10L, "支");
        }
    }

    private void store(DemoSchool school) {
        Random random = new Random(school.number() * 7_919L);
        masks(school, random);
        int classes = school.classes().size();
        int rooms = school.isolationRooms();
        boolean large = school.pupils() > LARGE_SCHOOL;
        received(school, FOREHEAD_THERMOMETER, null, (classes + 3) / (3 + school.number() % 2) + (large ? 2 : 0), "支");
        received(school, THERMAL_GATE, null, large ? Math.max(1, school.gates()) : 0, "座");
        received(school, MERCURY_THERMOMETER, null, Math.round((classes * 2 + 6) * between(random, 0.8, 1.1)), "支");
        double lean = random.nextDouble() < 0.06 ? 0.4 : 1;
        long disinfectant = Math.round(school.areaCleaned() * between(random, 11, 26) * lean / 1_000);
        received(school, DISINFECTANT_84, 150 + random.nextInt(200), Math.max(1, disinfectant), "L");
        long alcohol = Math.round(classes * 50 * between(random, 10, 26) / 1_000);
        received(school, ALCOHOL_75, 200 + random.nextInt(300), Math.max(1, alcohol), "L");
        long people = school.pupils() + school.staff();
        received(school, HAND_WASH, 500, Math.round(people / 100.0 * 90 * between(random, 0.9, 1.5)) + 1, "瓶");
        Map<DefaultItem, Integer> kit = Map.of(
                PROTECTIVE_SUIT, 2, SURGICAL_MASK, 5, N95, 5, ISOLATION_GOWN, 2, CAP, 2, GOGGLES, 2, SHOE_COVERS, 2);
        for (DefaultItem item : DefaultItem.values()) {
            Integer aRoom = kit.get(item);
            if (aRoom != null && random.nextDouble() < 0.95) {
                long spare = school.boarding() ? Math.round(rooms * aRoom * 0.1) + 1 : 0;
                received(
                        school,
                        item,
                        item == GOGGLES ? null : Integer.valueOf(300 + random.nextInt(500)),
                        rooms * aRoom + spare,
                        unit(item));
            }
        }
        received(school, GLOVES, 400, rooms * 2L + school.cleaners() + 2, "双");
        received(school, WASTE_BAG, null, rooms * 12L, "个");
        received(school, WASTE_BIN, null, rooms, "个");
    }

    private void masks(DemoSchool school, Random random) {
        int aDay = (school.type() == SchoolType.KINDERGARTEN ? 0 : school.pupils()) + school.staff() * 2;
        double days = maskDays(school, random);
        List<LocalDate> used = daysOpen(school);
        int usedADay = usedADay(school);
        long boxes = (Math.round(aDay * days) + (long) usedADay * used.size() + MASKS_A_BOX - 1) / MASKS_A_BOX;
        if (days > 0) {
            received(school.code(), MASK, "A", 420, 26, boxes, "盒");
        }
        for (LocalDate day : used) {
            long worn = Math.round(usedADay * between(random, 0.93, 1.0));
            lines.add(new DemoLine(school.code(), true, MASK, "A", today.plusDays(420), day, worn, "只"));
        }
        if (school.number() % 37 == 0) {
            received(school.code(), MASK, "OLD", -10, 60, 40, "盒");
        } else if (school.number() % 29 == 0) {
            received(school.code(), MASK, "SOON", 9, 60, Math.max(20, aDay / 5), "盒");
        }
    }

    private static double maskDays(DemoSchool school, Random random) {
        double draw = random.nextDouble();
        return switch (school.type()) {
            case SENIOR, COMPLETE_SECONDARY -> 15 + 9 * draw;
            case JUNIOR, VOCATIONAL -> 9 + 10 * draw;
            default -> school.pupils() < SMALL_SCHOOL && draw < 0.28 ? 0 : 7.2 + 12 * draw;
        };
    }

    /** The past days, from its opening on, on which an opened school used masks. */
    private List<LocalDate> daysOpen(DemoSchool school) {
        LocalDate opened = DemoTerm.openedOn(school, today);
        List<LocalDate> days = new ArrayList<>();
        for (@Nullable LocalDate day = opened; day != null && day.isBefore(today); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days.add(day);
            }
        }
        return days;
    }

    /** Masks a day while only the senior stage has opened. */
    private static int usedADay(DemoSchool school) {
        int seniors = school.classes().stream()
                .filter(c -> c.stage() == Stage.SENIOR)
                .mapToInt(DemoSchool.DemoClass::pupils)
                .sum();
        return seniors + school.staff() * 2;
    }

    private void received(DemoSchool school, DefaultItem item, @Nullable Integer expiresIn, long amount, String unit) {
        received(school.code(), item, "A", expiresIn, 25, amount, unit);
    }

    private void received(
            String unitCode,
            DefaultItem item,
            String lot,
            @Nullable Integer expiresIn,
            int daysAgo,
            long amount,
            String unit) {
        if (amount > 0) {
            LocalDate expiry = expiresIn == null ? null : today.plusDays(expiresIn);
            lines.add(new DemoLine(unitCode, false, item, lot, expiry, today.minusDays(daysAgo), amount, unit));
        }
    }

    private static String unit(DefaultItem item) {
        return switch (item) {
            case SURGICAL_MASK, N95 -> "只";
            case CAP -> "个";
            case GOGGLES -> "副";
            case SHOE_COVERS, GLOVES -> "双";
            default -> "套";
        };
    }

    private static double between(Random random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
