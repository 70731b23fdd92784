package org.kaixue.people;

import java.util.ArrayList;
import java.util.List;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Classes;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.SchoolFixture;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Component;

/** Schools with a few people in their rosters, for tests about them. */
@Component
public class CareFixture {

    private final OrganisationFixtures organisation;
    private final Classes classes;
    private final Persons persons;
    private final ScreeningWatch screenings;

    CareFixture(OrganisationFixtures organisation, Classes classes, Persons persons, ScreeningWatch screenings) {
        this.organisation = organisation;
        this.classes = classes;
        this.persons = persons;
        this.screenings = screenings;
    }

    public TermId term() {
        return organisation.term().id();
    }

    public UnitId prefecture() {
        return organisation.prefecture();
    }

    public UnitId aCounty() {
        return organisation.aCounty();
    }

    public SchoolFixture aSchool(UnitId county) {
        organisation.term();
        return organisation.aSchool().inCounty(county);
    }

    /** Has everybody told of the screening rounds there are. */
    public void toldOfRounds() {
        screenings.sweep();
    }

    /** The first class of a school. */
    public ClassId aClass(UnitId school) {
        return SystemWork.as(
                "fixtures", () -> classes.rows(school, term()).getFirst().id());
    }

    /** Pupils of the school's first class. */
    public List<PersonId> pupils(UnitId school, int many) {
        ClassId clazz = aClass(school);
        return SystemWork.as("fixtures", () -> {
            List<PersonId> pupils = new ArrayList<>();
            for (int n = 0; n < many; n++) {
                pupils.add(persons.addOnTheSpot(school, PersonKind.PUPIL, clazz, "学生" + n, false, null, null));
            }
            return pupils;
        });
    }

    public PersonId aTeacher(UnitId school) {
        return SystemWork.as(
                "fixtures", () -> persons.addOnTheSpot(school, PersonKind.STAFF, null, "教师甲", false, null, null));
    }
}
