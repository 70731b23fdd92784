package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /** A class that is taught, with one of the headcounts that stand today or later; null where none does. */
    void headcount(UnitId school, Stage stage, UUID id, @Nullable LocalDate closedOn, @Nullable Standing standing) {
        Parts part = parts.get(school);
        StageFacts facts = part == null ? null : part.stages.get(stage);
        if (part == null || facts == null || (closedOn != null && !closedOn.isAfter(facts.referenceDay()))) {
            return;
        }
        Optional<Standing> holding = Optional.ofNullable(standing).filter(one -> one.holdsOn(facts.referenceDay()));
        part.classes
                .computeIfAbsent(stage, key -> new HashMap<>())
                .merge(id, holding, (one, other) -> one.or(() -> other));
    }

    /** One of the states of a facility, in whatever order they come; null where none was ever entered. */
    void facility(UnitId school, FacilityKind kind, UUID id, @Nullable LocalDate from, @Nullable FacilityState state) {
        Parts part = parts.get(school);
        if (part != null) {
            part.facilities
                    .computeIfAbsent(kind, key -> new HashMap<>())
                    .merge(
                            id,
                            from == null || state == null || from.isAfter(part.referenceDay())
                                    ? Dated.NONE
                                    : new Dated(from, state),
                            Dated::later);
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

    /** A headcount and the days on which it stands: from the first on, until before the last; null for no last. */
    record Standing(LocalDate from, @Nullable LocalDate until, int pupils, int boarders) {

        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    private record Dated(LocalDate from, FacilityState state) {

        static final Dated NONE = new Dated(LocalDate.MIN, FacilityState.CLOSED);

        Dated later(Dated other) {
            return other.from.isAfter(from) ? other : this;
        }
    }

    private static final class Parts {
        private final School school;
        private final Map<Stage, StageFacts> stages = new EnumMap<>(Stage.class);
        private final Map<Stage, Map<UUID, Optional<Standing>>> classes = new EnumMap<>(Stage.class);
        private final Map<FacilityKind, Map<UUID, Dated>> facilities = new EnumMap<>(FacilityKind.class);
        private final Set<FacilityKind> none = EnumSet.noneOf(FacilityKind.class);
        private @Nullable Integer staff;
        private RiskLevel risk = RiskLevel.LOW;

        Parts(School school) {
            this.school = school;
        }

        LocalDate referenceDay() {
            return stages.values().stream()
                    .map(StageFacts::referenceDay)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }

        private StageFacts counted(StageFacts stage) {
            Collection<Optional<Standing>> here =
                    classes.getOrDefault(stage.stage(), Map.of()).values();
            int pupils = 0;
            int boarders = 0;
            int without = 0;
            for (Optional<Standing> one : here) {
                pupils += one.map(Standing::pupils).orElse(0);
                boarders += one.map(Standing::boarders).orElse(0);
                without += one.isEmpty() ? 1 : 0;
            }
            return new StageFacts(
                    stage.stage(),
                    here.size(),
                    without,
                    pupils,
                    boarders,
                    stage.openingDay(),
                    stage.opened(),
                    stage.batch(),
                    stage.referenceDay());
        }

        SchoolFacts facts(List<StageFacts> wanted) {
            Map<FacilityKind, Integer> inUse = new EnumMap<>(FacilityKind.class);
            facilities.forEach((kind, all) -> inUse.put(kind, (int) all.values().stream()
                    .filter(one -> one.state() == FacilityState.IN_USE)
                    .count()));
            return new SchoolFacts(
                    school.id(),
                    school.county(),
                    school.type(),
                    school.boarding(),
                    risk,
                    school.areaCleaned(),
                    school.cleaners(),
                    staff,
                    inUse,
                    none,
                    wanted.stream().map(this::counted).toList(),
                    referenceDay());
        }
    }
}
