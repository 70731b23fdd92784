package org.kaixue.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.SystemWork;
import org.kaixue.isolation.BedRow;
import org.kaixue.isolation.Beds;
import org.kaixue.isolation.CaseChecklist;
import org.kaixue.isolation.CaseId;
import org.kaixue.isolation.CaseStart;
import org.kaixue.isolation.CaseStep;
import org.kaixue.isolation.Cases;
import org.kaixue.isolation.Contacts;
import org.kaixue.isolation.ExtensionDraft;
import org.kaixue.isolation.Illness;
import org.kaixue.isolation.ObservationDraft;
import org.kaixue.isolation.ObservationPlace;
import org.kaixue.isolation.Observations;
import org.kaixue.isolation.ObservedDay;
import org.kaixue.isolation.StepDraft;
import org.kaixue.organisation.ClassRow;
import org.kaixue.organisation.Classes;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonKind;
import org.kaixue.people.PersonRow;
import org.kaixue.people.Persons;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * Pupils who fell ill: some weeks of closed cases, one at the doctor's school whose report is late, one under
 * observation with a day missing, and a cluster in a class elsewhere.
 */
@Service
@Order(35)
class DemoCases implements DemoCause {

    private static final ZoneId ZONE = BusinessClock.ZONE;
    private static final String NAMES = "甲乙丙丁戊己";
    private static final int EVERY = 23;
    private static final long SEED = 20_261_123;

    private final Units units;
    private final Terms terms;
    private final Classes classes;
    private final Persons persons;
    private final Cases cases;
    private final CaseChecklist checklist;
    private final Observations observations;
    private final Contacts contacts;
    private final Beds beds;
    private final BusinessClock clock;

    DemoCases(
            Units units,
            Terms terms,
            Classes classes,
            Persons persons,
            Cases cases,
            CaseChecklist checklist,
            Observations observations,
            Contacts contacts,
            Beds beds,
            BusinessClock clock) {
        this.units = units;
        this.terms = terms;
        this.classes = classes;
        this.persons = persons;
        this.cases = cases;
        this.checklist = checklist;
        this.observations = observations;
        this.contacts = contacts;
        this.beds = beds;
        this.clock = clock;
    }

    @Override
    public void plant() {
        SystemWork.run(DemoSignIn.DOCTOR.zh(), () -> {
            List<DemoSchool> schools = DemoPrefecture.schools();
            String doctors = DemoSignIn.principals(schools);
            atTheDoctors(unit(doctors));
            Random chance = new Random(SEED);
            for (int n = 0; n < schools.size(); n += EVERY) {
                if (!schools.get(n).code().equals(doctors)) {
                    closedOnes(unit(schools.get(n).code()), 1 + n / EVERY % 3, chance);
                }
            }
            schools.stream()
                    .filter(school -> school.type().stages().contains(Stage.SENIOR)
                            && !school.code().equals(doctors))
                    .findFirst()
                    .ifPresent(school -> cluster(unit(school.code())));
        });
    }

    private void atTheDoctors(UnitId school) {
        closedOnes(school, 6, new Random(SEED + 1));
        List<PersonId> ill = pupils(school, classes(school, 1), 2);
        reportLate(school, ill.get(0));
        observed(ill.get(1));
    }

    /** Isolated and the guardian told in time, in a bed now, and the report forgotten. */
    private void reportLate(UnitId school, PersonId pupil) {
        Instant noticed = clock.now().minusSeconds(41 * 60L);
        CaseId id = begin(pupil, Illness.SUSPECTED_EPIDEMIC, "38.4", noticed);
        step(id, CaseStep.REMEASURED, noticed, 3, "38.5");
        step(id, CaseStep.ISOLATED, noticed, 7, null);
        step(id, CaseStep.GUARDIAN_TOLD, noticed, 12, null);
        beds.free(school, Illness.SUSPECTED_EPIDEMIC).stream()
                .filter(BedRow::free)
                .findFirst()
                .ifPresent(bed -> beds.admit(id, pupil, bed.id(), Illness.SUSPECTED_EPIDEMIC, clock.now()));
        contacts.choose(
                id,
                contacts.proposed(id).stream()
                        .limit(5)
                        .map(one -> one.person().id())
                        .toList());
    }

    private void observed(PersonId pupil) {
        LocalDate first = clock.today().minusDays(5);
        Instant noticed =
                LocalDateTime.of(first, LocalTime.of(9, 20)).atZone(ZONE).toInstant();
        CaseId id = begin(pupil, Illness.RESPIRATORY, "37.9", noticed);
        step(id, CaseStep.REMEASURED, noticed, 4, "37.8");
        step(id, CaseStep.ISOLATED, noticed, 8, null);
        step(id, CaseStep.GUARDIAN_TOLD, noticed, 13, null);
        step(id, CaseStep.REPORTED, noticed, 24, null);
        checklist.skip(id, CaseStep.TRANSFERRED, "家长接回，居家观察");
        step(id, CaseStep.DISINFECTED, noticed, 75, null);
        observations.begin(id, new ObservationDraft(ObservationPlace.HOME, first, first.plusDays(6)));
        List<String> readings = List.of("37.6", "37.2", "36.9", "", "36.7");
        for (int day = 0; day < readings.size(); day++) {
            if (!readings.get(day).isEmpty()) {
                observations.enter(
                        id,
                        new ObservedDay(
                                first.plusDays(day), new BigDecimal(readings.get(day)), day < 2 ? "轻微咳嗽" : null));
            }
        }
        observations.extend(id, new ExtensionDraft(first.plusDays(8), "咳嗽未愈"));
    }

    private void closedOnes(UnitId school, int many, Random chance) {
        List<ClassRow> all = classes(school, many);
        for (int n = 0; n < many && !all.isEmpty(); n++) {
            PersonId pupil = pupils(school, List.of(all.get(n % all.size())), 1).getFirst();
            LocalDate day = clock.today().minusDays(4 + n * 4L + chance.nextInt(3));
            Instant noticed = LocalDateTime.of(day, LocalTime.of(8 + chance.nextInt(6), chance.nextInt(60)))
                    .atZone(ZONE)
                    .toInstant();
            closed(pupil, noticed, chance);
        }
    }

    private void closed(PersonId pupil, Instant noticed, Random chance) {
        Illness illness = chance.nextInt(3) == 0 ? Illness.INTESTINAL : Illness.RESPIRATORY;
        CaseId id = begin(pupil, illness, "38." + chance.nextInt(8), noticed);
        step(id, CaseStep.REMEASURED, noticed, 2 + chance.nextInt(3), "38." + chance.nextInt(8));
        step(id, CaseStep.ISOLATED, noticed, 4 + chance.nextInt(9), null);
        step(id, CaseStep.GUARDIAN_TOLD, noticed, 7 + chance.nextInt(11), null);
        step(id, CaseStep.REPORTED, noticed, 14 + chance.nextInt(22), null);
        step(id, CaseStep.TRANSFERRED, noticed, 50 + chance.nextInt(30), null);
        step(id, CaseStep.DISINFECTED, noticed, 90 + chance.nextInt(40), null);
        step(id, CaseStep.RESULT, noticed, 400 + chance.nextInt(200), null);
        step(id, CaseStep.CERTIFICATE, noticed, 2_900 + chance.nextInt(600), null);
        step(id, CaseStep.CLOSED, noticed, 3_600 + chance.nextInt(600), null);
    }

    private void cluster(UnitId school) {
        List<PersonId> ill = pupils(school, classes(school, 1), 3);
        for (int n = 0; n < ill.size(); n++) {
            Instant noticed = clock.now().minusSeconds((170 - 35L * n) * 60);
            CaseId id = begin(ill.get(n), Illness.RESPIRATORY, "38." + (1 + n), noticed);
            step(id, CaseStep.ISOLATED, noticed, 8, null);
            step(id, CaseStep.GUARDIAN_TOLD, noticed, 14, null);
            step(id, CaseStep.REPORTED, noticed, 25, null);
        }
    }

    private CaseId begin(PersonId pupil, Illness illness, String temperature, Instant noticed) {
        return cases.start(new CaseStart(pupil, illness, new BigDecimal(temperature), null, noticed));
    }

    private void step(CaseId id, CaseStep step, Instant noticed, int minutes, @Nullable String reading) {
        Instant at = noticed.plusSeconds(minutes * 60L);
        if (at.isAfter(clock.now())) {
            return;
        }
        checklist.enter(
                id,
                step,
                null,
                new StepDraft(
                        LocalDateTime.ofInstant(at, ZONE),
                        DemoSignIn.DOCTOR.zh(),
                        reading == null ? null : new BigDecimal(reading),
                        null));
    }

    private List<ClassRow> classes(UnitId school, int most) {
        return classes.rows(school, terms.current().id()).stream().limit(most).toList();
    }

    /** Pupils of these classes who have no case yet; where the roster has none, invented ones. */
    private List<PersonId> pupils(UnitId school, List<ClassRow> of, int many) {
        List<PersonId> pupils = new ArrayList<>();
        for (ClassRow row : of) {
            persons.ofClass(row.id()).stream()
                    .map(PersonRow::id)
                    .filter(id -> cases.openOf(id).isEmpty())
                    .limit(many - (long) pupils.size())
                    .forEach(pupils::add);
        }
        for (int n = pupils.size(); n < many; n++) {
            pupils.add(persons.addOnTheSpot(
                    school,
                    PersonKind.PUPIL,
                    of.getFirst().id(),
                    "学生" + NAMES.charAt(n % NAMES.length()),
                    false,
                    null,
                    null));
        }
        return pupils;
    }

    private UnitId unit(String code) {
        return units.tree().byCode(code).orElseThrow().id();
    }
}
