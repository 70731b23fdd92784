package org.kaixue.drill.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Choice;
import org.kaixue.drill.Scenario;
import org.kaixue.drill.Standing;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.ui.Scope;

/**
 * What a page of drills shows, and how it says it.
 *
 * @param refresh shows the page anew
 */
record DrillsPage(UnitNode unit, Scope scope, Address address, DrillWords words, Runnable refresh) {

    static final String VIEW = "view";
    static final String STANDING = "state";
    static final String SCENARIO = "scenario";
    static final String ASSIGNMENT = "assignment";

    /** The parts of the page. */
    enum Part {
        DRILLS,
        ASSIGNMENTS,
        TRAININGS
    }

    Part part() {
        return Arrays.stream(Part.values())
                .filter(part ->
                        address.get(VIEW).filter(part.name()::equalsIgnoreCase).isPresent())
                .findFirst()
                .orElse(Part.DRILLS);
    }

    Address of(Part part) {
        Address plain = address.without(STANDING).without(SCENARIO).without(ASSIGNMENT);
        return part == Part.DRILLS
                ? plain.without(VIEW)
                : plain.with(VIEW, part.name().toLowerCase(Locale.ROOT));
    }

    /** The choice between the parts. */
    Choice parts() {
        Choice choice = new Choice();
        for (Part part : Part.values()) {
            choice.option(words.text("drill.part." + part), of(part), part == part());
        }
        return choice;
    }

    Optional<Standing> standing() {
        return Arrays.stream(Standing.values())
                .filter(one -> address.get(STANDING).filter(one.name()::equals).isPresent())
                .findFirst();
    }

    Optional<Scenario> scenario(List<Scenario> scenarios) {
        return scenarios.stream()
                .filter(one -> address.get(SCENARIO).filter(one.code()::equals).isPresent())
                .findFirst();
    }

    /** Whose drills these are, for exports and prints. */
    String scopeText() {
        return words.in(unit.name());
    }
}
