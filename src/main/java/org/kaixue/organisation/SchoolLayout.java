package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A school's classes and facilities on a day, one by one: what its plans are made from.
 *
 * @param day for which all this holds
 * @param opens when its stages open in the term, as planned or as it was; those without a day are left out
 * @param classes those that are taught in the term, the youngest first
 * @param places its facilities, also those out of use
 * @param none the kinds of facility of which it says that it has none
 */
public record SchoolLayout(
        UnitId school,
        UnitId county,
        SchoolType type,
        boolean boarding,
        LocalDate day,
        Map<Stage, LocalDate> opens,
        List<Clazz> classes,
        List<Place> places,
        Set<FacilityKind> none) {

    public SchoolLayout {
        opens = Map.copyOf(opens);
        classes = List.copyOf(classes);
        places = List.copyOf(places);
        none = Set.copyOf(none);
    }

    /**
     * A class.
     *
     * @param pupils the declared headcount that holds on the day; null where none is declared
     * @param boarders those of them who board
     */
    public record Clazz(
            ClassId id,
            Stage stage,
            int grade,
            int number,
            @Nullable Integer pupils,
            int boarders) {}

    /**
     * A facility.
     *
     * @param partOf the canteen of which it is a zone; null for all others
     * @param seats null where it has none or they are not known
     * @param inUse whether it can be used on the day
     */
    public record Place(
            FacilityId id,
            FacilityKind kind,
            @Nullable FacilityId partOf,
            String name,
            @Nullable Integer seats,
            boolean inUse) {}
}
