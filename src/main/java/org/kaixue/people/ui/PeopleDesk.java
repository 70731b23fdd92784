package org.kaixue.people.ui;

import org.kaixue.common.BusinessClock;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Lists;
import org.kaixue.organisation.Headcounts;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.Units;
import org.kaixue.people.Roster;
import org.kaixue.people.RosterEditor;
import org.kaixue.people.RosterTotals;
import org.springframework.stereotype.Component;

/** What the pages of the roster work with. */
@Component
record PeopleDesk(
        Roster roster,
        RosterTotals totals,
        RosterEditor editor,
        Headcounts headcounts,
        Units units,
        Terms terms,
        Jurisdiction jurisdiction,
        Lists lists,
        Texts texts,
        BusinessClock clock) {}
