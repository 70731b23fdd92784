package org.kaixue.preparedness.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Choice;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.preparedness.PlanKind;
import org.kaixue.preparedness.UnitStanding;

/**
 * What the page of plans shows, and how it says it.
 *
 * @param rows the unit and all below it
 * @param refresh shows the page anew
 */
record PlansPage(
        UnitNode unit, Scope scope, Address address, PlanWords words, List<UnitStanding> rows, Runnable refresh) {

    static final String PATH = "plans";
    static final String VIEW = "view";
    static final String SHOW = "show";
    static final String TEMPLATE = "template";

    /** The parts of the page. */
    enum Part {
        PLANS,
        TEMPLATES
    }

    static Address plan(UnitNode unit, PlanKind kind) {
        return Address.of(PATH + "/" + unit.code() + "/" + kind);
    }

    Part part() {
        return Arrays.stream(Part.values())
                .filter(part ->
                        address.get(VIEW).filter(part.name()::equalsIgnoreCase).isPresent())
                .findFirst()
                .orElse(Part.PLANS);
    }

    Address of(Part part) {
        Address plain = address.without(TEMPLATE).without(SHOW);
        return part == Part.PLANS
                ? plain.without(VIEW)
                : plain.with(VIEW, part.name().toLowerCase(Locale.ROOT));
    }

    Choice parts() {
        Choice choice = new Choice();
        for (Part part : Part.values()) {
            choice.option(words.text("preparedness.part." + part), of(part), part == part());
        }
        return choice;
    }

    /** The page of another unit. */
    Address of(UnitNode other) {
        return address.without(SHOW).without(TEMPLATE).without(VIEW).with("unit", other.code());
    }

    Shown shown() {
        return Arrays.stream(Shown.values())
                .filter(one -> address.get(SHOW).filter(one.name()::equals).isPresent())
                .findFirst()
                .orElse(Shown.ALL);
    }

    Address of(Shown shown) {
        return shown == Shown.ALL ? address.without(SHOW) : address.with(SHOW, shown.name());
    }
}
