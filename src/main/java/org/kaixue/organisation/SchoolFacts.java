package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a school's needs and plans are made from.
 *
 * @param boarding whether it is a boarding school (寄宿制)
 * @param risk the county's level of risk on the reference day
 * @param areaCleaned square metres cleaned a day; null where not entered
 * @param cleaners number of cleaners; null where not entered
 * @param staff the declared staff on the reference day; null where not entered
 * @param facilities facilities in use on the reference day, by kind; a kind of which none is entered is absent
 * @param declaredNone kinds of which the school says that it has none
 * @param stages the stages it teaches, the youngest first
 * @param referenceDay the earliest reference day of its stages
 */
public record SchoolFacts(
        UnitId school,
        UnitId county,
        SchoolType type,
        boolean boarding,
        RiskLevel risk,
        @Nullable Integer areaCleaned,
        @Nullable Integer cleaners,
        @Nullable Integer staff,
        Map<FacilityKind, Integer> facilities,
        Set<FacilityKind> declaredNone,
        List<StageFacts> stages,
        LocalDate referenceDay) {

    /** Facilities of a kind in use; null where the school has neither entered one nor declared that it has none. */
    public @Nullable Integer count(FacilityKind kind) {
        Integer count = facilities.get(kind);
        if (count == null && declaredNone.contains(kind)) {
            return 0;
        }
        return count;
    }
}
