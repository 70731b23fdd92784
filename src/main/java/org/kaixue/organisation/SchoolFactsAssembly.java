package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts together what {@link OrganisationFacts} reads; rows about schools that are not in scope are passed over. */
final class SchoolFactsAssembly {

    private final LocalDate today;
    private final Map<UnitId, Parts> parts = new LinkedHashMap<>();

    SchoolFactsAssembly(LocalDate today) {
        this.today = today;
    }

    void school(School school) {
        parts.computeIfAbsent(school.id(), id -> new Parts(school));
    }

    void stage(
            UnitId school,
            Stage stage,
            @Nullable Integer batch,
            @Nullable LocalDate plannedDay,
            @Nullable LocalDate actualDay) {
        LocalDate openingDay = actualDay != null ? actualDay : plannedDay;
        LocalDate referenceDay = openingDay != null && openingDay.isAfter(today) ? openingDay : today;
        Parts part = Objects.requireNonNull(parts.get(school));
        part.stages.put(stage, new StageFacts(stage, 0, 0, 0, 0, openingDay, actualDay != null, batch, referenceDay));
    }

    void headcount(UnitId school, Stage stage, int classes, int withoutHeadcount, int pupils, int boarders) {
        Parts part = parts.get(school);
        if (part != null) {
            part.stages.computeIfPresent(
                    stage,
                    (key, facts) -> new StageFacts(
                            stage,
                            classes,
                            withoutHeadcount,
                            pupils,
                            boarders,
                            facts.openingDay(),
                            facts.opened(),
                            facts.batch(),
                            facts.referenceDay()));
        }
    }

    void facilities(UnitId school, FacilityKind kind, int count) {
        Parts part = parts.get(school);
        if (part != null) {
            part.facilities.put(kind, count);
        }
    }

    void none(UnitId school, FacilityKind kind) {
        Parts part = parts.get(school);
        if (part != null) {
            part.none.add(kind);
        }
    }

    void school(UnitId school, @Nullable Integer staff, RiskLevel risk) {
        Parts part = parts.get(school);
        if (part != null) {
            part.staff = staff;
            part.risk = risk;
        }
    }

    /** The schools that have a wanted stage, each with its wanted stages. */
    List<SchoolFacts> facts(Predicate<StageFacts> wanted) {
        List<SchoolFacts> facts = new ArrayList<>(parts.size());
        for (Parts part : parts.values()) {
            List<StageFacts> stages =
                    part.stages.values().stream().filter(wanted).toList();
            if (!stages.isEmpty()) {
                facts.add(part.facts(stages));
            }
        }
        return facts;
    }

    /** What a school's own row says. */
    record School(
            UnitId id,
            UnitId county,
            SchoolType type,
            boolean boarding,
            @Nullable Integer areaCleaned,
            @Nullable Integer cleaners) {}

    private static final class Parts {
        private final School school;
        private final Map<Stage, StageFacts> stages = new EnumMap<>(Stage.class);
        private final Map<FacilityKind, Integer> facilities = new EnumMap<>(FacilityKind.class);
        private final Set<FacilityKind> none = EnumSet.noneOf(FacilityKind.class);
        private @Nullable Integer staff;
        private RiskLevel risk = RiskLevel.LOW;

        Parts(School school) {
            this.school = school;
        }

        SchoolFacts facts(List<StageFacts> wanted) {
            LocalDate referenceDay = stages.values().stream()
                    .map(StageFacts::referenceDay)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            return new SchoolFacts(
                    school.id(),
                    school.county(),
                    school.type(),
                    school.boarding(),
                    risk,
                    school.areaCleaned(),
                    school.cleaners(),
                    staff,
                    facilities,
                    none,
                    wanted,
                    referenceDay);
        }
    }
}
