package org.kaixue.isolation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.ClassId;

/**
 * When cases are a cluster (聚集性疫情): so many of one illness in a class or a dormitory on one day, or so many more within
 * three days.
 *
 * @param oneDay how many on one day
 * @param threeDays how many within three days
 */
record ClusterRule(int oneDay, int threeDays) {

    static final int DAYS = 3;

    static ClusterRule of(CaseValues values) {
        return new ClusterRule(values.of(CaseNorm.ALIKE_ONE_DAY), values.of(CaseNorm.ALIKE_THREE_DAYS));
    }

    /** A case as this rule sees it. */
    record Sighting(
            LocalDate day,
            Illness illness,
            @Nullable ClassId clazz,
            @Nullable String dormitory) {}

    /** Where people fell ill, and with what. */
    record Place(
            Illness illness,
            ClusterKind kind,
            @Nullable ClassId clazz,
            @Nullable String dormitory) {

        /** Its name in the database; one cluster is open for it at a time. */
        String key() {
            return illness + " " + (clazz == null ? dormitory : clazz.value().toString());
        }
    }

    /**
     * A cluster.
     *
     * @param count the most cases within its span
     * @param days the span in which they fell ill: 1 or 3
     * @param first the first day of the span
     */
    record Found(Place place, int count, int days, LocalDate first) {}

    /** The clusters whose span reaches into the last three days; of one place the largest. */
    List<Found> find(Collection<Sighting> sightings, LocalDate today) {
        Map<Place, List<LocalDate>> byPlace = new LinkedHashMap<>();
        sightings.forEach(one -> places(one).forEach(place -> byPlace.computeIfAbsent(place, none -> new ArrayList<>())
                .add(one.day())));
        List<Found> found = new ArrayList<>();
        byPlace.forEach((place, days) -> largest(place, days, today).ifPresent(found::add));
        return found;
    }

    private Optional<Found> largest(Place place, List<LocalDate> days, LocalDate today) {
        return Stream.iterate(today, day -> day.minusDays(1))
                .limit(DAYS)
                .flatMap(last -> Stream.of(span(place, days, last, DAYS), span(place, days, last, 1)))
                .filter(span -> span.count() >= (span.days() == 1 ? oneDay : threeDays))
                .max(Comparator.comparingInt(Found::count).thenComparing(Found::first));
    }

    private static Found span(Place place, List<LocalDate> days, LocalDate last, int length) {
        LocalDate first = last.minusDays(length - 1L);
        int count = (int) days.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .count();
        return new Found(place, count, length, first);
    }

    private static Stream<Place> places(Sighting one) {
        return Stream.concat(
                Stream.ofNullable(one.clazz()).map(clazz -> new Place(one.illness(), ClusterKind.CLASS, clazz, null)),
                Stream.ofNullable(one.dormitory())
                        .map(dormitory -> new Place(one.illness(), ClusterKind.DORMITORY, null, dormitory)));
    }
}
