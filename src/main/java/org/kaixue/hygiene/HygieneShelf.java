package org.kaixue.hygiene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The standards and rules of all days, kept in memory and read again after each change. */
@Component
class HygieneShelf {

    private final JdbcClient jdbc;
    private final Remembered<List<HygieneStandard>> standards = new Remembered<>(this::readStandards);
    private final Remembered<List<HygieneRule>> rules = new Remembered<>(this::readRules);

    HygieneShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By place, the latest first; the last of each place is the default. */
    List<HygieneStandard> standards() {
        return standards.get();
    }

    /** What holds on a day, by place. */
    Map<HygienePlace, HygieneStandard> standards(LocalDate day) {
        Map<HygienePlace, HygieneStandard> holding = new EnumMap<>(HygienePlace.class);
        standards().stream()
                .filter(standard -> !standard.validFrom().isAfter(day))
                .forEach(standard -> holding.putIfAbsent(standard.place(), standard));
        DefaultHygiene.STANDARDS.forEach(standard -> holding.putIfAbsent(standard.place(), standard));
        return holding;
    }

    /** The latest first; the last is the default. */
    List<HygieneRule> rules() {
        return rules.get();
    }

    HygieneRule rule(LocalDate day) {
        return rules().stream()
                .filter(rule -> !rule.validFrom().isAfter(day))
                .findFirst()
                .orElse(DefaultHygiene.RULE);
    }

    @TransactionalEventListener(
            classes = {StandardsChanged.class, DataReplaced.class},
            phase = TransactionPhase.AFTER_COMPLETION,
            fallbackExecution = true)
    void forget() {
        standards.forget();
        rules.forget();
    }

    private List<HygieneStandard> readStandards() {
        List<HygieneStandard> all = new ArrayList<>(jdbc.sql("""
                        select place, valid_from, disinfections, concentration, airings, minutes, source
                        from hygiene_standard order by valid_from desc""")
                .query((row, n) -> new HygieneStandard(
                        HygienePlace.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getString(7)))
                .list());
        all.addAll(DefaultHygiene.STANDARDS);
        return List.copyOf(all);
    }

    private List<HygieneRule> readRules() {
        List<HygieneRule> all = new ArrayList<>(jdbc.sql("""
                        select valid_from, green_from, red_below, silent_days, disinfected_days, aired_days, source
                        from hygiene_rule order by valid_from desc""")
                .query((row, n) -> new HygieneRule(
                        row.getObject(1, LocalDate.class),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getString(7)))
                .list());
        all.add(DefaultHygiene.RULE);
        return List.copyOf(all);
    }

    /** A standard or rule was set. */
    record StandardsChanged() {}
}
