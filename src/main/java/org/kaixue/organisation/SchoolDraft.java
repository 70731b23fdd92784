package org.kaixue.organisation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A school as it is entered.
 *
 * @param managedBy the code of the central school that manages this teaching point; null for none
 * @param leader the person who answers for it; null for nobody, as with the three posts
 * @param areaCleaned square metres cleaned a day; null where not known
 * @param version what the draft was read from; a change made meanwhile refuses it. Null for a new school
 */
public record SchoolDraft(
        @NotBlank @Size(max = 32) @Pattern(regexp = "[A-Za-z0-9-]*")
        String code,

        @NotBlank @Size(max = 80) String nameZh,
        @NotBlank @Size(max = 120) String nameEn,
        @NotNull SchoolType type,
        boolean boarding,
        @Nullable String managedBy,
        @Nullable @Size(max = 80) String leader,
        @Nullable @Size(max = 80) String schoolOfficer,
        @Nullable @Size(max = 80) String schoolDoctor,
        @Nullable @Size(max = 80) String schoolRegulator,

        @Nullable @Min(0) @Max(OrganisationRules.LARGEST_AREA)
        Integer areaCleaned,

        @Nullable @Min(0) @Max(OrganisationRules.MOST_CLEANERS)
        Integer cleaners,

        @Nullable Integer version) {

    /** A school of which nothing is known yet. */
    public static SchoolDraft blank() {
        return new SchoolDraft("", "", "", SchoolType.PRIMARY, false, null, null, null, null, null, null, null, null);
    }

    /** The same, as of another version of the school. */
    SchoolDraft withVersion(int other) {
        return new SchoolDraft(
                code,
                nameZh,
                nameEn,
                type,
                boarding,
                managedBy,
                leader,
                schoolOfficer,
                schoolDoctor,
                schoolRegulator,
                areaCleaned,
                cleaners,
                other);
    }
}
