package org.kaixue.trail;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.organisation.UnitId;

/** What follows {@code where} for entries {@code e}, and its parameters. */
final class TrailConditions {

    private static final String WITHIN =
            "e.unit_id in (select a.unit_id from unit_ancestor a where a.ancestor_id in (:units))";
    private static final List<String> TEXTS = List.of("e.record_id", "e.before_values", "e.after_values", "e.reason");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private TrailConditions() {}

    /** All entries there are, those without a unit too. */
    static TrailConditions everything() {
        return new TrailConditions();
    }

    /** Entries of these units and of all below them. */
    static TrailConditions within(List<UnitId> units) {
        TrailConditions within = new TrailConditions();
        if (units.isEmpty()) {
            within.conditions.add("1 = 0");
        } else {
            within.conditions.add(WITHIN);
            within.parameters.put(
                    "units", units.stream().map(unit -> Ids.bytes(unit.value())).toList());
        }
        return within;
    }

    TrailConditions and(TrailFilter filter) {
        and(filter.actor(), "e.actor like :actor escape '!'", "actor", TrailConditions::beginning);
        and(filter.feature(), "e.action like :feature escape '!'", "feature", name -> beginning(name + "."));
        and(filter.from(), "e.happened_at >= :from", "from", TrailConditions::midnight);
        and(filter.to(), "e.happened_at < :to", "to", day -> midnight(day.plusDays(1)));
        if (filter.ofRecord()) {
            and(filter.kind(), "e.record_kind = :kind", "kind", kind -> kind);
            and(filter.record(), "e.record_id = :record", "record", record -> record);
        }
        if (filter.refusedOnly()) {
            conditions.add("e.refused");
        }
        return this;
    }

    /** Only entries in which one of these stands; all where there are none. */
    TrailConditions saying(List<String> texts) {
        List<String> found = new ArrayList<>();
        for (int n = 0; n < texts.size(); n++) {
            String name = "text" + n;
            parameters.put(name, "%" + beginning(texts.get(n).toLowerCase(Locale.ROOT)));
            TEXTS.forEach(column -> found.add("lower(" + column + ") like :" + name + " escape '!'"));
        }
        if (!found.isEmpty()) {
            conditions.add("(" + String.join(" or ", found) + ")");
        }
        return this;
    }

    String where() {
        return conditions.isEmpty() ? "" : "where " + String.join("\n and ", conditions) + "\n";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private <V> void and(@Nullable V value, String condition, String name, Function<V, Object> parameter) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, parameter.apply(value));
        }
    }

    private static String beginning(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static LocalDateTime midnight(LocalDate day) {
        return Moments.column(day.atStartOfDay(BusinessClock.ZONE).toInstant());
    }
}
