package org.kaixue.staggering.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.staggering.Occasion;
import org.kaixue.staggering.PlanId;

/**
 * What a page of plans shows, and how it says it.
 *
 * @param occasions those between which the reader can choose
 * @param refresh shows the page anew
 */
record PlanPage(
        UnitNode unit,
        TermId term,
        Occasion occasion,
        List<Occasion> occasions,
        Address address,
        PlanWords words,
        Runnable refresh) {

    static final String OCCASION = "occasion";
    static final String PLAN = "plan";
    static final String STATE = "state";

    /** Says that not the plan is shown but the counts at the gates. */
    static final String COUNTS = "counts";

    private static final String TODAY = "today";

    Address of(Occasion other) {
        return address.without(PLAN).with(OCCASION, other.name());
    }

    Address of(PlanId plan) {
        return address.with(PLAN, plan.value().toString());
    }

    /** The plan that the address names. */
    @Nullable
    PlanId chosen() {
        try {
            return address.get(PLAN).map(UUID::fromString).map(PlanId::new).orElse(null);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /** The counts of today. */
    Address counts() {
        return plans().with(COUNTS, TODAY).with(OCCASION, occasion.name());
    }

    Address counts(LocalDate day) {
        return counts().with(COUNTS, day.toString());
    }

    /** The same without counts. */
    Address plans() {
        return address.without(PLAN).without(COUNTS);
    }

    boolean counting() {
        return !occasion.meal() && address.get(COUNTS).isPresent();
    }

    /** The day whose counts the address names. */
    @Nullable
    LocalDate day() {
        try {
            return address.get(COUNTS)
                    .filter(day -> !day.equals(TODAY))
                    .map(LocalDate::parse)
                    .orElse(null);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    static Optional<Occasion> named(Address address, List<Occasion> occasions) {
        return occasions.stream()
                .filter(one -> address.get(OCCASION).filter(one.name()::equals).isPresent())
                .findFirst();
    }

    Address settings() {
        return address.at("staggering/settings")
                .without(PLAN)
                .without(COUNTS)
                .without(OCCASION)
                .without(STATE);
    }

    /** Whose plans these are, for exports and prints. */
    String scopeText() {
        return unit.name().in(words.locale()) + " · " + words.occasion(occasion);
    }
}
