package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.Cells;
import org.kaixue.intake.SheetRow;
import org.kaixue.intake.Vocabulary;

/** Understands a row of a sheet of facilities. */
class FacilityRowReader {

    private static final int LONGEST_NAME = 80;

    private final SchoolNames schools;
    private final Cells cells;
    private final LocalDate today;
    private final Map<FacilityKind, Set<String>> kinds = new EnumMap<>(FacilityKind.class);
    private final Map<FacilityState, Set<String>> states = new EnumMap<>(FacilityState.class);

    FacilityRowReader(Collection<UnitNode> schools, Vocabulary words, LocalDate today) {
        this.schools = new SchoolNames(schools);
        this.cells = new Cells(words);
        this.today = today;
        for (FacilityKind kind : FacilityKind.values()) {
            kinds.put(
                    kind,
                    words.words("organisation.facility.kind." + kind, "organisation.import.facility.kind." + kind));
        }
        for (FacilityState state : FacilityState.values()) {
            states.put(
                    state,
                    words.words("organisation.facility.state." + state, "organisation.import.facility.state." + state));
        }
    }

    /**
     * What a row says.
     *
     * @param seats null where it does not say, as with the state
     */
    record Read(
            FacilityKey key,
            @Nullable String partOf,
            @Nullable Integer seats,
            @Nullable FacilityState state,
            LocalDate from) {}

    Read read(SheetRow row) {
        UnitNode school = schools.find(row);
        FacilityKind kind = called(kinds, Cells.required(row, "kind", LONGEST_NAME))
                .orElseThrow(
                        () -> RuleViolation.at("kind", "organisation.import.facility.kind-unknown", row.text("kind")));
        String name = Cells.required(row, "name", LONGEST_NAME);
        String partOf = cells.saysNothing(row.text("partOf")) ? "" : row.text("partOf", LONGEST_NAME);
        Integer seats = cells.saysNothing(row.text("seats"))
                ? null
                : cells.count(row, "seats").orElse(null);
        OrganisationRules.facility(kind, !partOf.isEmpty(), seats);
        LocalDate from = row.date("from").orElse(today);
        OrganisationRules.fromDate(from, today);
        String stateText = row.text("state");
        FacilityState state = stateText.isEmpty()
                ? null
                : called(states, stateText)
                        .orElseThrow(() ->
                                RuleViolation.at("state", "organisation.import.facility.state-unknown", stateText));
        return new Read(
                new FacilityKey(school.id(), kind, cells.saysNothing(name) ? "" : name),
                partOf.isEmpty() ? null : partOf,
                seats,
                state,
                from);
    }

    private static <T> Optional<T> called(Map<T, Set<String>> names, String text) {
        String folded = Vocabulary.folded(text);
        return names.entrySet().stream()
                .filter(name -> name.getValue().contains(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
