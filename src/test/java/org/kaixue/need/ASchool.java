package org.kaixue.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.RiskLevel;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.StageFacts;
import org.kaixue.organisation.UnitId;

/** A school of the tests: it has opened, and lacks no input until a test takes one away. */
final class ASchool {

    static final LocalDate OPENED = LocalDate.of(2026, 9, 1);

    final UnitId id = new UnitId(UUID.randomUUID());
    final String name;
    final List<StageFacts> stages = new ArrayList<>();
    int county = 1;
    private SchoolType type = SchoolType.PRIMARY;
    private boolean boarding;
    private RiskLevel risk = RiskLevel.LOW;
    private @Nullable Integer area = 0;
    private @Nullable Integer cleaners = 0;
    private @Nullable Integer staff = 0;
    private final Map<FacilityKind, Integer> facilities = new EnumMap<>(FacilityKind.class);
    private final Set<FacilityKind> none = EnumSet.allOf(FacilityKind.class);

    private ASchool(String name) {
        this.name = name;
    }

    static ASchool named(String name) {
        return new ASchool(name);
    }

    ASchool county(int number) {
        county = number;
        return this;
    }

    ASchool type(SchoolType of) {
        type = of;
        return this;
    }

    ASchool boarding() {
        boarding = true;
        return this;
    }

    ASchool risk(RiskLevel level) {
        risk = level;
        return this;
    }

    ASchool staff(@Nullable Integer number) {
        staff = number;
        return this;
    }

    ASchool area(@Nullable Integer squareMetres) {
        area = squareMetres;
        return this;
    }

    ASchool cleaners(@Nullable Integer number) {
        cleaners = number;
        return this;
    }

    ASchool with(int number, FacilityKind kind) {
        facilities.put(kind, number);
        return this;
    }

    ASchool withoutAnswerAbout(FacilityKind kind) {
        facilities.remove(kind);
        none.remove(kind);
        return this;
    }

    /** A primary stage that has opened. */
    ASchool pupils(int pupils) {
        return stage(Stage.PRIMARY, 1, pupils, 0, OPENED);
    }

    ASchool stage(Stage stage, int classes, int pupils, int boarders, @Nullable LocalDate opening) {
        return stage(stage, classes, 0, pupils, boarders, opening, null);
    }

    ASchool stage(
            Stage stage,
            int classes,
            int withoutHeadcount,
            int pupils,
            int boarders,
            @Nullable LocalDate opening,
            @Nullable Integer batch) {
        LocalDate reference = opening != null && opening.isAfter(Given.TODAY) ? opening : Given.TODAY;
        boolean opened = opening != null && !opening.isAfter(Given.TODAY);
        stages.add(
                new StageFacts(stage, classes, withoutHeadcount, pupils, boarders, opening, opened, batch, reference));
        return this;
    }

    SchoolFacts facts(UnitId countyId) {
        LocalDate reference = stages.stream()
                .map(StageFacts::referenceDay)
                .min(LocalDate::compareTo)
                .orElse(Given.TODAY);
        return new SchoolFacts(
                id,
                countyId,
                type,
                boarding,
                risk,
                area,
                cleaners,
                staff,
                facilities,
                none,
                List.copyOf(stages),
                reference);
    }
}
