package org.kaixue.hygiene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is asked of schools on each day: the standard, and what a school has said of its own. */
final class SchoolPlans {

    private final HygieneShelf shelf;
    private final Map<Key, List<PlaceRow>> plain = new HashMap<>();

    SchoolPlans(HygieneShelf shelf) {
        this.shelf = shelf;
    }

    /** Every kind of place, whether or not the school has one. */
    List<PlaceRow> places(Session school, LocalDate day) {
        return school.own().isEmpty()
                ? plain.computeIfAbsent(new Key(school.boarding(), day), key -> places(school, key.day(), List.of()))
                : places(school, day, school.own());
    }

    /** What is asked for; without the places that the school has not, and what is asked no times of. */
    List<PlanLine> lines(Session school, LocalDate day) {
        List<PlanLine> lines = new ArrayList<>();
        for (PlaceRow row : places(school, day)) {
            for (HygieneKind kind : HygieneKind.values()) {
                if (row.present() && row.times(kind) > 0) {
                    lines.add(row.line(kind));
                }
            }
        }
        return lines;
    }

    private List<PlaceRow> places(Session school, LocalDate day, List<OwnPlace> own) {
        return shelf.standards(day).values().stream()
                .map(standard -> own.stream()
                        .filter(one -> one.place() == standard.place()
                                && !one.validFrom().isAfter(day))
                        .findFirst()
                        .map(one -> said(standard, one.draft()))
                        .orElseGet(() -> unsaid(standard, school.boarding())))
                .toList();
    }

    private static PlaceRow unsaid(HygieneStandard standard, boolean boarding) {
        return new PlaceRow(
                standard, standard.place().expected(boarding), 1, standard.disinfections(), standard.airings(), null);
    }

    /** A standard that was raised since is raised for the school too. */
    private static PlaceRow said(HygieneStandard standard, OwnPlaceDraft own) {
        return new PlaceRow(
                standard,
                own.present(),
                own.rooms(),
                Math.max(standard.disinfections(), own.disinfections()),
                Math.max(standard.airings(), own.airings()),
                own);
    }

    private record Key(boolean boarding, LocalDate day) {}
}
