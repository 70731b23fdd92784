package org.kaixue.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;

/**
 * A whole school as an import or the demo brings it.
 *
 * @param managedByCode the code of the central school that manages this teaching point; it may come in the same intake
 * @param from the day from which headcounts, staff and facilities hold
 * @param staff null where not declared
 */
public record SchoolIntake(
        @NotNull UnitId county,

        @NotBlank @Size(max = 32) @Pattern(regexp = "[A-Za-z0-9-]*")
        String code,

        @NotNull Bilingual name,
        @NotNull SchoolType type,
        boolean boarding,
        @Nullable String managedByCode,
        @Nullable Integer areaCleaned,
        @Nullable Integer cleaners,
        @NotNull @Valid Posts posts,
        @NotNull LocalDate from,
        @Nullable Integer staff,
        @NotNull List<Clazz> classes,
        @NotNull List<@Valid Place> facilities,
        @NotNull Set<FacilityKind> none,
        @NotNull List<Opens> openings) {

    /** Who answers for the school and who fills its three posts; null for nobody. */
    public record Posts(
            @Nullable @Size(max = 80) String leader,
            @Nullable @Size(max = 80) String schoolOfficer,
            @Nullable @Size(max = 80) String schoolDoctor,
            @Nullable @Size(max = 80) String schoolRegulator) {

        public static final Posts OPEN = new Posts(null, null, null, null);
    }

    /** A class with its headcount; pupils is null where none is declared. */
    public record Clazz(
            Stage stage,
            int entryYear,
            int number,
            @Nullable Integer pupils,
            int boarders) {}

    /** A facility in use; a canteen's zone names its canteen. */
    public record Place(
            FacilityKind kind,
            @NotBlank @Size(max = 80) String name,
            @Nullable Integer seats,
            @Nullable String partOf) {}

    /** When a stage opens. */
    public record Opens(
            TermId term,
            Stage stage,
            @Nullable Integer batch,
            @Nullable LocalDate planned,
            @Nullable LocalDate actual) {}
}
