package org.kaixue.security;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Role;
import org.kaixue.common.ui.Preferences.Scheme;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.UnitId;

/** An account that is not disabled, as it stood when it was read. */
record KnownPerson(
        UUID account,
        String username,
        Bilingual name,
        boolean mustSetPassword,
        boolean hasFactor,
        Optional<Instant> sessionsFrom,
        Optional<Locale> language,
        Optional<Scheme> colorScheme,
        List<Given> given) {

    /** The grants in force on a day; none as long as the person has to set a password or a second factor. */
    List<Grant> grantsOn(LocalDate day) {
        return mustSetPassword || mustSetFactor(day)
                ? List.of()
                : given.stream()
                        .filter(grant -> grant.holdsOn(day))
                        .map(grant -> new Grant(grant.role(), grant.unit()))
                        .toList();
    }

    /** Whether a role that holds on a day requires a second factor. */
    boolean factorRequired(LocalDate day) {
        return given.stream().anyMatch(grant -> grant.factorRequired() && grant.holdsOn(day));
    }

    boolean mustSetFactor(LocalDate day) {
        return !hasFactor && factorRequired(day);
    }

    /**
     * A role as it was given.
     *
     * @param until the last day by its own date
     * @param termEnd the last day of the term that it was given for
     * @param factorRequired whether the role requires a second factor
     */
    record Given(
            Role role,
            UnitId unit,
            @Nullable LocalDate until,
            @Nullable LocalDate termEnd,
            boolean factorRequired) {

        boolean holdsOn(LocalDate day) {
            return (until == null || !day.isAfter(until)) && (termEnd == null || !day.isAfter(termEnd));
        }
    }
}
