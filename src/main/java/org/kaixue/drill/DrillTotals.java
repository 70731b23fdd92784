package org.kaixue.drill;

import java.util.List;
import java.util.function.Predicate;

/**
 * The sums of many schools.
 *
 * @param schools that have something to drill
 * @param covered those that passed all that concerns them
 * @param failed those whose last drill of some scenario was not passed
 * @param overdue those that should have held a drill by now
 * @param held drills that were held and judged
 * @param trained people
 * @param staff declared; of schools that have declared it
 * @param staffTrained of those
 * @param withoutStaff schools that have not declared their staff
 */
public record DrillTotals(
        int schools,
        int covered,
        int failed,
        int overdue,
        int held,
        int trained,
        int staff,
        int staffTrained,
        int withoutStaff) {

    public static DrillTotals of(List<SchoolCoverage> schools, List<SchoolTraining> trainings) {
        return new DrillTotals(
                count(schools, school -> school.scenarios() > 0),
                count(schools, school -> school.scenarios() > 0 && school.covered()),
                count(schools, school -> school.count(Standing.FAILED) > 0),
                count(schools, school -> school.count(Standing.OVERDUE) > 0),
                schools.stream().mapToInt(SchoolCoverage::held).sum(),
                trainings.stream().mapToInt(SchoolTraining::trained).sum(),
                trainings.stream().mapToInt(DrillTotals::staff).sum(),
                trainings.stream()
                        .filter(one -> one.staff() != null)
                        .mapToInt(SchoolTraining::staffTrained)
                        .sum(),
                (int) trainings.stream().filter(one -> one.staff() == null).count());
    }

    private static int staff(SchoolTraining school) {
        Integer declared = school.staff();
        return declared == null ? 0 : declared;
    }

    private static int count(List<SchoolCoverage> schools, Predicate<SchoolCoverage> which) {
        return (int) schools.stream().filter(which).count();
    }
}
