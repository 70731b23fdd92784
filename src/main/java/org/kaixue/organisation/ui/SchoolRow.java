package org.kaixue.organisation.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.StageFacts;
import org.kaixue.organisation.UnitNode;

/** A school in a list, with what it has not entered yet. */
record SchoolRow(UnitNode school, UnitNode county, SchoolFacts facts) {

    /** The kinds without which needs and plans cannot be told; a school without one says so. */
    private static final Set<FacilityKind> NEEDED =
            EnumSet.of(FacilityKind.GATE, FacilityKind.CANTEEN, FacilityKind.CLINIC, FacilityKind.ISOLATION_ROOM);

    int pupils() {
        return facts.stages().stream().mapToInt(StageFacts::pupils).sum();
    }

    int boarders() {
        return facts.stages().stream().mapToInt(StageFacts::boarders).sum();
    }

    int classes() {
        return facts.stages().stream().mapToInt(StageFacts::classes).sum();
    }

    /** The first day on which one of its stages opens; null where none is set. */
    @Nullable
    LocalDate opening() {
        return facts.stages().stream()
                .map(StageFacts::openingDay)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What is missing, as the tab on which it is entered, each once. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        if (facts.areaCleaned() == null || facts.cleaners() == null) {
            gaps.add("profile");
        }
        if (facts.staff() == null
                || classes() == 0
                || facts.stages().stream().anyMatch(stage -> stage.classesWithoutHeadcount() > 0)) {
            gaps.add("headcounts");
        }
        if (NEEDED.stream().anyMatch(kind -> facts.count(kind) == null)) {
            gaps.add("facilities");
        }
        if (facts.stages().stream().anyMatch(stage -> stage.openingDay() == null)) {
            gaps.add("opening");
        }
        return gaps;
    }
}
