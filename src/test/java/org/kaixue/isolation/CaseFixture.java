package org.kaixue.isolation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.ClassRow;
import org.kaixue.organisation.Classes;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonKind;
import org.kaixue.people.Persons;
import org.springframework.stereotype.Component;

/** Pupils who fall ill, for tests of cases. */
@Component
class CaseFixture {

    static final String FEVER = "38.2";

    private final OrganisationFixtures organisation;
    private final Classes classes;
    private final Persons persons;
    private final Cases cases;
    private final BusinessClock clock;
    private int pupils;

    CaseFixture(OrganisationFixtures organisation, Classes classes, Persons persons, Cases cases, BusinessClock clock) {
        this.organisation = organisation;
        this.classes = classes;
        this.persons = persons;
        this.cases = cases;
        this.clock = clock;
    }

    TermId term() {
        return organisation.term().id();
    }

    LocalDate today() {
        return clock.today();
    }

    UnitId prefecture() {
        return organisation.prefecture();
    }

    UnitId aCounty() {
        return organisation.aCounty();
    }

    UnitId aSchool() {
        return aSchool(organisation.aCounty());
    }

    UnitId aSchool(UnitId county) {
        organisation.term();
        return organisation.aSchool().inCounty(county).entered();
    }

    ClassId aClass(UnitId school) {
        List<ClassRow> rows = SystemWork.as("fixtures", () -> classes.rows(school, term()));
        return rows.getFirst().id();
    }

    ClassId anotherClass(UnitId school) {
        List<ClassRow> rows = SystemWork.as("fixtures", () -> classes.rows(school, term()));
        return rows.getLast().id();
    }

    PersonId aPupil(UnitId school) {
        return aPupil(school, aClass(school), null);
    }

    PersonId aPupil(UnitId school, @Nullable ClassId clazz, @Nullable String dormitory) {
        pupils++;
        return SystemWork.as(
                "fixtures",
                () -> persons.addOnTheSpot(
                        school,
                        clazz == null ? PersonKind.STAFF : PersonKind.PUPIL,
                        clazz,
                        "学生" + (char) ('甲' + pupils % 10) + pupils,
                        dormitory != null,
                        dormitory,
                        "13800000000"));
    }

    CaseId ill(PersonId person) {
        return ill(person, null);
    }

    /** @param at when it was noticed; null for now */
    CaseId ill(PersonId person, @Nullable Instant at) {
        return SystemWork.as(
                "fixtures",
                () -> cases.start(new CaseStart(person, Illness.RESPIRATORY, new BigDecimal(FEVER), null, at)));
    }
}
