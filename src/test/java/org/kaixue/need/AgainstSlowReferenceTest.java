package org.kaixue.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaixue.catalogue.Item;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.RiskLevel;
import org.kaixue.organisation.SchoolDays;
import org.kaixue.organisation.Stage;

/** Hundreds of invented prefectures, the same on every machine, judged by the engine and by hand. */
class AgainstSlowReferenceTest {

    private static final int PREFECTURES = 60;
    private static final List<NormDriver> DAILY = List.of(
            NormDriver.PUPIL_DAY,
            NormDriver.STAFF_DAY,
            NormDriver.PERSON_DAY,
            NormDriver.BOARDER_DAY,
            NormDriver.CLASS_DAY,
            NormDriver.AREA_DAY,
            NormDriver.GATE,
            NormDriver.EMERGENCY_SHARE);
    private static final List<NormDriver> FIXED = List.of(
            NormDriver.CLASS,
            NormDriver.GATE,
            NormDriver.CANTEEN,
            NormDriver.CLINIC,
            NormDriver.ISOLATION_ROOM,
            NormDriver.CLEANER,
            NormDriver.EMERGENCY_SHARE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_engine_agrees_with_walking_day_by_day(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < PREFECTURES; n++) {
            Given given = prefecture(random);
            SlowReference reference = new SlowReference(given);
            SupplyCalculation calculation = given.calculation(given.prefecture);
            for (int s = 0; s < given.schools.size(); s++) {
                compare(given.schools.get(s), given.mask, calculation.schools().get(s)[0], reference);
                compare(
                        given.schools.get(s),
                        given.thermometer,
                        calculation.schools().get(s)[1],
                        reference);
            }
        }
    }

    private static void compare(ASchool school, Item item, Judgement judged, SlowReference reference) {
        SlowReference.Result byHand = reference.of(school, item);
        assertThat(judged.blocked()).isEqualTo(byHand.blocked());
        if (byHand.blocked()) {
            return;
        }
        assertThat(judged.need()).isEqualTo(byHand.need());
        if (byHand.need() == 0) {
            return;
        }
        assertThat(judged.daily()).isEqualTo(byHand.daily());
        assertThat(Micro.toDecimal(judged.usable())).isEqualByComparingTo(byHand.usable());
        assertThat(Totals.day(judged.runOutDay())).isEqualTo(byHand.runOutOn());
        assertThat(judged.days()).isCloseTo(byHand.days().doubleValue(), within(1e-6));
    }

    private static Given prefecture(Random random) {
        Given given = new Given();
        for (Stage stage : Stage.values()) {
            given.days.put(stage, days(random, Given.MONDAY_TO_FRIDAY));
        }
        given.boarderDays = days(random, random.nextBoolean() ? Given.EVERY_DAY : 0b1011111);
        for (int n = 0; n < 4; n++) {
            school(given, random, "S" + n);
        }
        for (int n = 0; n < 8; n++) {
            norm(given, random, given.mask, DAILY.get(random.nextInt(DAILY.size())));
            norm(given, random, given.thermometer, FIXED.get(random.nextInt(FIXED.size())));
        }
        for (ASchool school : given.schools) {
            for (int lot = random.nextInt(5); lot > 0; lot--) {
                given.stock(school, given.mask, 1L + random.nextInt(4_000), expiry(random));
                given.stock(school, given.thermometer, 1L + random.nextInt(10), expiry(random));
            }
        }
        return given;
    }

    private static SchoolDays days(Random random, int week) {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        for (int n = random.nextInt(12); n > 0; n--) {
            exceptions.put(Given.TODAY.plusDays(random.nextInt(80) - 10L), random.nextBoolean());
        }
        return new SchoolDays(week, exceptions);
    }

    private static void school(Given given, Random random, String name) {
        ASchool school = given.school(name)
                .county(1 + random.nextInt(2))
                .risk(RiskLevel.values()[random.nextInt(3)])
                .staff(random.nextInt(12) == 0 ? null : random.nextInt(40))
                .area(random.nextInt(12) == 0 ? null : random.nextInt(500))
                .cleaners(random.nextInt(5));
        if (random.nextBoolean()) {
            school.boarding();
        }
        for (FacilityKind kind : FacilityKind.values()) {
            switch (random.nextInt(12)) {
                case 0 -> school.withoutAnswerAbout(kind);
                case 1, 2 -> {}
                default -> school.with(random.nextInt(4), kind);
            }
        }
        for (Stage stage : random.nextBoolean() ? List.of(Stage.PRIMARY) : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
            int pupils = random.nextInt(120);
            school.stage(
                    stage,
                    random.nextInt(15) == 0 ? 0 : 1 + random.nextInt(6),
                    random.nextInt(15) == 0 ? 1 : 0,
                    pupils,
                    random.nextInt(pupils + 1),
                    opening(random),
                    null);
        }
    }

    private static @Nullable LocalDate opening(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1, 2, 3, 4 -> Given.TODAY.plusDays(random.nextInt(30));
            default -> ASchool.OPENED;
        };
    }

    private static void norm(Given given, Random random, Item item, NormDriver driver) {
        BigDecimal rate = driver == NormDriver.EMERGENCY_SHARE
                ? new BigDecimal("0.1")
                : BigDecimal.valueOf(random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(30), 1);
        given.norm(
                item,
                driver,
                rate.toString(),
                switch (random.nextInt(6)) {
                    case 0 -> given.prefecture;
                    case 1 -> given.counties.get(1);
                    case 2 -> given.schools.getFirst().id;
                    default -> null;
                },
                random.nextInt(4) == 0 ? Stage.PRIMARY : null,
                random.nextInt(4) == 0 ? random.nextBoolean() : null,
                random.nextInt(4) == 0 ? RiskLevel.HIGH : null,
                Given.TODAY.plusDays(random.nextInt(60) - 50L),
                random.nextInt(4) == 0 ? Given.TODAY.plusDays(20) : null);
    }

    private static @Nullable LocalDate expiry(Random random) {
        return random.nextInt(3) == 0 ? null : Given.TODAY.plusDays(random.nextInt(90) - 5L);
    }
}
