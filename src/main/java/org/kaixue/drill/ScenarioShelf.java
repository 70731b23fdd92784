package org.kaixue.drill;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Bilingual;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Remembered;
import org.kaixue.common.RuleViolation;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** All scenarios with their editions, and the rules of drills, kept in memory and read again after each change. */
@Component
class ScenarioShelf {

    private final JdbcClient jdbc;
    private final Remembered<List<Scenario>> scenarios = new Remembered<>(this::readScenarios);
    private final Remembered<List<DrillRule>> rules = new Remembered<>(this::readRules);

    ScenarioShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All scenarios, those that are drilled no more too, in their order. */
    List<Scenario> scenarios() {
        return scenarios.get();
    }

    /** Those that are drilled. */
    List<Scenario> drilled() {
        return scenarios().stream().filter(scenario -> !scenario.retired()).toList();
    }

    Scenario get(ScenarioId id) {
        return scenarios().stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .orElseThrow(AccessRefused::new);
    }

    Edition edition(UUID id) {
        return scenarios().stream()
                .flatMap(scenario -> scenario.editions().stream())
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .orElseThrow(AccessRefused::new);
    }

    /** The rules, the latest first. */
    List<DrillRule> rules() {
        return rules.get();
    }

    /** The rule that holds on a day; before the first, that one. */
    DrillRule rule(LocalDate day) {
        List<DrillRule> all = rules();
        if (all.isEmpty()) {
            throw new RuleViolation("drill.rule.none");
        }
        return all.stream()
                .filter(rule -> !rule.validFrom().isAfter(day))
                .findFirst()
                .orElseGet(all::getLast);
    }

    @TransactionalEventListener(
            classes = {ScenariosChanged.class, DataReplaced.class},
            phase = TransactionPhase.AFTER_COMPLETION,
            fallbackExecution = true)
    void forget() {
        scenarios.forget();
        rules.forget();
    }

    private List<Scenario> readScenarios() {
        Map<UUID, List<Edition.Step>> steps = new HashMap<>();
        jdbc.sql("""
                        select edition_id, id, number, text_zh, text_en, role, limit_minutes, concerns
                        from drill_step order by edition_id, number""").query((RowCallbackHandler)
                row -> steps.computeIfAbsent(Ids.read(row.getBytes(1)), none -> new ArrayList<>())
                        .add(new Edition.Step(
                                Ids.read(row.getBytes(2)),
                                row.getInt(3),
                                new Bilingual(row.getString(4), row.getString(5)),
                                DrillRole.valueOf(row.getString(6)),
                                row.getInt(7),
                                Concerns.valueOf(row.getString(8)))));
        Map<UUID, List<Edition>> editions = new HashMap<>();
        jdbc.sql("""
                        select id, scenario_id, number, name_zh, name_en, concerns, made_at, made_by
                        from drill_edition order by number desc""").query((RowCallbackHandler) row -> {
            UUID id = Ids.read(row.getBytes(1));
            UUID scenario = Ids.read(row.getBytes(2));
            editions.computeIfAbsent(scenario, none -> new ArrayList<>())
                    .add(new Edition(
                            id,
                            new ScenarioId(scenario),
                            row.getInt(3),
                            new Bilingual(row.getString(4), row.getString(5)),
                            Concerns.valueOf(row.getString(6)),
                            steps.getOrDefault(id, List.of()),
                            Moments.read(row.getObject(7, LocalDateTime.class)),
                            row.getString(8)));
        });
        return jdbc.sql("select id, code, sort_order, retired_on from drill_scenario order by sort_order, code")
                .query((row, n) -> {
                    UUID id = Ids.read(row.getBytes(1));
                    return new Scenario(
                            new ScenarioId(id),
                            row.getString(2),
                            row.getInt(3),
                            row.getObject(4, LocalDate.class),
                            editions.getOrDefault(id, List.of()));
                })
                .list();
    }

    private List<DrillRule> readRules() {
        return jdbc.sql("""
                        select valid_from, repeat_days, pass_points, source_zh, source_en
                        from drill_rule order by valid_from desc""")
                .query((row, n) -> new DrillRule(
                        row.getObject(1, LocalDate.class),
                        row.getInt(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }
}
