package org.kaixue.drill;

import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.SchoolFacts;

/**
 * What decides which drills concern a school.
 *
 * @param boarding whether pupils sleep there
 * @param canteens in use; null where none is entered and nobody said that there is none
 * @param buses that it runs; null where it has not said
 */
public record SchoolTraits(
        boolean boarding,
        @Nullable Integer canteens,
        @Nullable Integer buses) {

    static SchoolTraits of(SchoolFacts facts, @Nullable Integer buses) {
        boolean boarders = facts.stages().stream().anyMatch(stage -> stage.boarders() > 0);
        return new SchoolTraits(facts.boarding() || boarders, facts.count(FacilityKind.CANTEEN), buses);
    }
}
