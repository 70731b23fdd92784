package org.kaixue.staggering;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Declared;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.HeadcountDraft;
import org.kaixue.organisation.Headcounts;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters at once the numbers without which a school's plans cannot be made. */
@Service
public class Completion {

    private final Headcounts headcounts;
    private final Arrangements arrangements;
    private final Jurisdiction jurisdiction;

    Completion(Headcounts headcounts, Arrangements arrangements, Jurisdiction jurisdiction) {
        this.headcounts = headcounts;
        this.arrangements = arrangements;
        this.jurisdiction = jurisdiction;
    }

    /** What was entered, to take it back. */
    public record Done(List<Declared> headcounts, Set<FacilityId> seats) {

        public Done {
            headcounts = List.copyOf(headcounts);
            seats = Set.copyOf(seats);
        }
    }

    /**
     * Declares headcounts of classes and usable seats of zones, all of them or none.
     *
     * @throws RuleViolation at the field "class or zone id, dot, pupils, boarders or usable" that is refused
     */
    @Transactional
    public Done complete(UnitId school, Map<ClassId, HeadcountDraft> counts, Map<FacilityId, Integer> seats) {
        jurisdiction.require(Permission.STAGGERING_WRITE, school);
        List<Declared> declared = new ArrayList<>();
        counts.forEach((clazz, draft) -> at(clazz.value(), () -> declared.add(headcounts.declare(clazz, draft))));
        seats.forEach((place, usable) -> at(place.value(), () -> arrangements.changeSeats(school, place, usable)));
        return new Done(declared, seats.keySet());
    }

    /** Takes back what was entered. */
    @Transactional
    public void takeBack(UnitId school, Done done) {
        jurisdiction.require(Permission.STAGGERING_WRITE, school);
        done.headcounts().forEach(headcounts::takeBack);
        done.seats().forEach(place -> arrangements.changeSeats(school, place, null));
    }

    private static void at(UUID row, Runnable entering) {
        try {
            entering.run();
        } catch (ConstraintViolationException breach) {
            ConstraintViolation<?> first =
                    breach.getConstraintViolations().iterator().next();
            throw RuleViolation.at(
                    row + "." + first.getPropertyPath(),
                    "staggering.missing.limit",
                    Objects.requireNonNull(
                            first.getConstraintDescriptor().getAttributes().get("value")));
        } catch (RuleViolation refused) {
            throw refused.field() == null
                    ? refused
                    : RuleViolation.at(row + "." + refused.field(), refused.key(), refused.values());
        }
    }
}
