package org.kaixue.people.ui;

import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.people.PersonId;
import org.kaixue.people.RosterFilter;

/** The addresses of the roster's pages. */
final class PeopleLinks {

    static final String PEOPLE = "people";
    static final String PERSON = "people/person";
    static final String KIND = "kind";
    static final String CLASS = "class";
    static final String STATE = "state";
    static final String HEALTH = "health";
    private static final String UNIT = "unit";
    private static final String TERM = "term";

    private PeopleLinks() {}

    static Address of(UnitNode unit) {
        return Address.of(PEOPLE).with(UNIT, unit.code());
    }

    static Address person(PersonId id) {
        return Address.of(PERSON + "/" + id.value());
    }

    /** The same unit's people of one class, whatever the list was narrowed to. */
    static Address ofClass(Address page, @Nullable ClassId clazz) {
        Address whole = page.keeping(UNIT, TERM);
        return clazz == null
                ? whole.with(KIND, "STAFF")
                : whole.with(CLASS, clazz.value().toString());
    }

    /** The same unit's people in a state. */
    static Address inState(Address page, RosterFilter.State state) {
        return page.keeping(UNIT, TERM).with(STATE, state.name());
    }
}
