package org.kaixue.checklist.ui;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.kaixue.checklist.ChecklistRow;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.EditionRow;
import org.kaixue.checklist.Gate;
import org.kaixue.common.ui.Address;

/**
 * What the page of a list shows.
 *
 * @param edition what is shown of the list
 * @param row what its history says of that edition
 * @param refresh shows the page anew
 */
record ListPage(
        ChecklistRow list, Edition edition, EditionRow row, Address address, ListWords words, Runnable refresh) {

    /** The gate to which the page is narrowed. */
    Optional<Gate> gate() {
        return Arrays.stream(Gate.values())
                .filter(gate ->
                        address.get(ListLinks.GATE).filter(gate.name()::equals).isPresent())
                .findFirst();
    }

    /** Whether the edition is used today. */
    boolean counting() {
        return !list.retired() && edition.id().equals(list.current());
    }

    /** Where the edition stands, in a sentence. */
    String standing(LocalDate today) {
        int version = edition.version();
        if (row.draft()) {
            return words.text("checklist.standing.draft", version);
        }
        if (list.retired()) {
            return words.text("checklist.standing.retired", list.retiredOn());
        }
        LocalDate from = row.validFrom();
        if (counting()) {
            return words.text(list.counts() ? "checklist.standing.counts" : "checklist.standing.in-use", version, from);
        }
        boolean coming = from != null && from.isAfter(today);
        return words.text(coming ? "checklist.standing.coming" : "checklist.standing.past", version, from);
    }

    Address of(EditionRow other) {
        return ListLinks.list(list.code()).with(ListLinks.EDITION, String.valueOf(other.version()));
    }
}
