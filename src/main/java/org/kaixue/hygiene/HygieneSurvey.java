package org.kaixue.hygiene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * What the schools at and below a unit have done of their plans in the last fourteen days.
 *
 * @param schools the worst first
 * @param days from the first to today, also those on which nothing was planned
 */
public record HygieneSurvey(LocalDate today, HygieneRule rule, List<SchoolStanding> schools, List<DayShare> days) {

    /** What all schools have done on a day. */
    public record DayShare(LocalDate day, Share share) {}

    /** What the schools of a county have done; {@code behind} of them have to be looked after. */
    public record CountyShare(UnitId county, int schools, int behind, Share lastDay, Share week) {}

    /** The last day before today on which anything was planned; null where there is none. */
    public @Nullable LocalDate lastDay() {
        return days.stream()
                .filter(day -> day.day().isBefore(today) && day.share().wanted() > 0)
                .map(DayShare::day)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    public Share onLastDay() {
        LocalDate last = lastDay();
        return last == null ? Share.NOTHING : on(last);
    }

    public Share on(LocalDate day) {
        return days.stream()
                .filter(one -> one.day().equals(day))
                .map(DayShare::share)
                .findFirst()
                .orElse(Share.NOTHING);
    }

    public int count(HygieneState state) {
        return (int) schools.stream().filter(school -> school.state() == state).count();
    }

    /** The schools that have to be looked after. */
    public int behind() {
        return (int) schools.stream().filter(school -> school.state().behind()).count();
    }

    /** By county, that with the most schools behind first. */
    public List<CountyShare> counties() {
        LocalDate last = lastDay();
        Map<UnitId, List<SchoolStanding>> byCounty = new LinkedHashMap<>();
        schools.forEach(school -> byCounty.computeIfAbsent(school.county(), none -> new ArrayList<>())
                .add(school));
        return byCounty.entrySet().stream()
                .map(county -> new CountyShare(
                        county.getKey(),
                        county.getValue().size(),
                        (int) county.getValue().stream()
                                .filter(school -> school.state().behind())
                                .count(),
                        last == null ? Share.NOTHING : sum(county.getValue(), school -> school.on(last)),
                        sum(county.getValue(), SchoolStanding::week)))
                .sorted(Comparator.comparing(CountyShare::behind).reversed().thenComparing(county -> county.week()
                        .percent()))
                .toList();
    }

    private static Share sum(List<SchoolStanding> schools, Function<SchoolStanding, Share> part) {
        return schools.stream().map(part).reduce(Share.NOTHING, Share::plus);
    }
}
