package org.kaixue.drill;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Terms;
import org.springframework.stereotype.Component;

/** Puts together what belongs to a drill. Who may see it is asked before. */
@Component
class DrillSheets {

    static final Comparator<DrillRow> TO_BE_HELD_FIRST = Comparator.<DrillRow>comparingInt(
                    row -> row.state() == DrillState.LIVE ? 0 : row.state().toBeHeld() ? 1 : 2)
            .thenComparing(
                    row -> row.state().toBeHeld() ? row.plannedOn() : null,
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(DrillRow::heldOn, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(row -> row.id().value());

    private final DrillParts parts;
    private final ScenarioShelf shelf;
    private final Jurisdiction jurisdiction;
    private final Terms terms;

    DrillSheets(DrillParts parts, ScenarioShelf shelf, Jurisdiction jurisdiction, Terms terms) {
        this.parts = parts;
        this.shelf = shelf;
        this.jurisdiction = jurisdiction;
        this.terms = terms;
    }

    DrillSheet of(DrillEntry entry) {
        Edition edition = shelf.edition(entry.editionId());
        Map<UUID, @Nullable Moment> touches = parts.touches(entry.id());
        return new DrillSheet(
                entry.row(),
                edition,
                shelf.get(edition.scenario()).code(),
                edition.steps().stream()
                        .filter(step -> touches.containsKey(step.id()))
                        .map(step -> new DrillSheet.Line(step, touches.get(step.id())))
                        .toList(),
                edition.steps().stream()
                        .filter(step -> !touches.containsKey(step.id()))
                        .toList(),
                parts.classes(entry.id(), terms.get(entry.term()).schoolYear()),
                parts.roles(entry.id()),
                parts.scores(entry.id()),
                jurisdiction.may(Permission.DRILLS_RUN, entry.school()),
                jurisdiction.may(Permission.DRILLS_WRITE, entry.school()));
    }
}
