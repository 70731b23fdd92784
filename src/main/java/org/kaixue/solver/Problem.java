package org.kaixue.solver;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Who has to be somewhere, where they can be, and what must hold.
 *
 * @param step minutes between two possible starts
 * @param first the first possible start, minutes after midnight
 * @param pinned what is decided already
 */
public record Problem(
        int step, int first, List<Cohort> cohorts, List<Place> places, List<Service> services, Map<UUID, Slot> pinned) {

    public Problem {
        if (step < 1 || first < 0) {
            throw new IllegalArgumentException("Every " + step + " minutes from " + first);
        }
        cohorts = List.copyOf(cohorts);
        places = List.copyOf(places);
        services = List.copyOf(services);
        pinned = Map.copyOf(pinned);
        Map<UUID, Service> known = byId(services, Service::id);
        places.forEach(place -> Objects.requireNonNull(known.get(place.service()), "A place without its service"));
    }

    public Cohort cohort(UUID id) {
        return find(cohorts, Cohort::id, id);
    }

    public Place place(UUID id) {
        return find(places, Place::id, id);
    }

    public Service service(UUID id) {
        return find(services, Service::id, id);
    }

    /** The same with other cohorts pinned. */
    public Problem pinning(Map<UUID, Slot> others) {
        return new Problem(step, first, cohorts, places, services, others);
    }

    private static <T> T find(Collection<T> all, Function<T, UUID> id, UUID sought) {
        return all.stream()
                .filter(one -> id.apply(one).equals(sought))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    private static <T> Map<UUID, T> byId(Collection<T> all, Function<T, UUID> id) {
        Map<UUID, T> map = new LinkedHashMap<>();
        for (T one : all) {
            if (map.put(id.apply(one), one) != null) {
                throw new IllegalArgumentException("Twice: " + id.apply(one));
            }
        }
        return map;
    }
}
