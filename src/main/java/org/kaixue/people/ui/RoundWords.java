package org.kaixue.people.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Choice;
import org.kaixue.people.RoundEntry;
import org.kaixue.people.RoundRow;
import org.kaixue.people.RoundState;

/** How screening rounds and their entries are said. */
final class RoundWords {

    static final String ROUND = "round";

    private RoundWords() {}

    /** The round that the address names, else the latest that has begun, else the latest; null where there is none. */
    static @Nullable RoundRow chosen(CarePage page, List<RoundRow> rounds) {
        return rounds.stream()
                .filter(round -> page.address()
                        .get(ROUND)
                        .filter(round.id().value().toString()::equals)
                        .isPresent())
                .findFirst()
                .or(() -> rounds.stream()
                        .filter(round -> round.state() != RoundState.COMING)
                        .findFirst())
                .or(() -> rounds.stream().findFirst())
                .orElse(null);
    }

    static Address address(CarePage page, RoundRow round) {
        return page.address()
                .keeping("unit", "term")
                .with(ROUND, round.id().value().toString());
    }

    static Choice choice(CarePage page, List<RoundRow> rounds, RoundRow chosen) {
        Choice choice = new Choice();
        choice.addClassName("kx-swiped");
        for (RoundRow round : rounds) {
            Band band = band(round.state());
            choice.option(
                    (band == null ? "" : band.sign() + " ") + round.draft().name(),
                    address(page, round),
                    round.id().equals(chosen.id()));
        }
        return choice;
    }

    /** One that runs or is to come is neither good nor bad. */
    static @Nullable Band band(RoundState state) {
        return switch (state) {
            case OVERDUE -> Band.RED;
            case COMPLETE -> Band.GREEN;
            case RUNNING, COMING -> null;
        };
    }

    static String state(CarePage page, RoundEntry.State state) {
        return page.say("people.round.entry." + state.name());
    }

    static Band band(RoundEntry.State state) {
        return switch (state) {
            case OVERDUE -> Band.RED;
            case MISSING, PARTIAL, LATE -> Band.AMBER;
            case DONE -> Band.GREEN;
        };
    }

    /** 11–15 November. */
    static String days(CarePage page, RoundRow round) {
        return page.say(
                "people.round.days",
                page.date(round.draft().from()),
                page.date(round.draft().until()));
    }
}
