package org.kaixue.drill;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of scenarios. A change makes a new edition; drills that are planned keep theirs. */
@Service
public class Scenarios {

    private static final int GAP = 10;

    private final ScenarioShelf shelf;
    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;
    private final Drafts drafts;
    private final AuditLog audit;
    private final Actors actors;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Scenarios(
            ScenarioShelf shelf,
            JdbcClient jdbc,
            Jurisdiction jurisdiction,
            Drafts drafts,
            AuditLog audit,
            Actors actors,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.shelf = shelf;
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.drafts = drafts;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
    }

    /** All scenarios in their order, also those that are drilled no more. */
    @Transactional(readOnly = true)
    public List<Scenario> list() {
        if (!jurisdiction.maySomewhere(Permission.SCENARIOS_WRITE)) {
            jurisdiction.requireSomewhere(Permission.DRILLS_READ);
        }
        return shelf.scenarios();
    }

    /** The scenario that an address names. */
    @Transactional(readOnly = true)
    public Optional<Scenario> byCode(String code) {
        return list().stream().filter(scenario -> scenario.code().equals(code)).findFirst();
    }

    public boolean mayChange() {
        return jurisdiction.mayEverywhere(Permission.SCENARIOS_WRITE);
    }

    /** @param code small letters and hyphens; it stands in addresses and never changes */
    @Transactional
    public ScenarioId add(String code, ScenarioDraft draft) {
        jurisdiction.requireEverywhere(Permission.SCENARIOS_WRITE);
        check(draft);
        if (!code.matches("[a-z][a-z0-9-]{1,39}")) {
            throw RuleViolation.at("code", "drill.scenario.code");
        }
        UUID id = Ids.next();
        int last = jdbc.sql("select coalesce(max(sort_order), 0) from drill_scenario")
                .query(Integer.class)
                .single();
        try {
            jdbc.sql("insert into drill_scenario (id, code, sort_order) values (?, ?, ?)")
                    .params(Ids.bytes(id), code, last + GAP)
                    .update();
        } catch (DataIntegrityViolationException taken) {
            if (Transactions.duplicate(taken)) {
                throw RuleViolation.at("code", "drill.scenario.code-taken", code);
            }
            throw taken;
        }
        write(id, 1, draft);
        changed("drill.scenario.add", id, null, inWords(1, draft));
        return new ScenarioId(id);
    }

    /**
     * Makes a new edition.
     *
     * @param basedOn the number of the edition that was changed
     */
    @Transactional
    public int revise(ScenarioId id, int basedOn, ScenarioDraft draft) {
        jurisdiction.requireEverywhere(Permission.SCENARIOS_WRITE);
        check(draft);
        Scenario scenario = shelf.get(id);
        int number = basedOn + 1;
        if (scenario.edition().number() != basedOn) {
            throw new RuleViolation("drill.scenario.changed-meanwhile");
        }
        try {
            write(id.value(), number, draft);
        } catch (DataIntegrityViolationException faster) {
            if (Transactions.duplicate(faster)) {
                throw new RuleViolation("drill.scenario.changed-meanwhile");
            }
            throw faster;
        }
        changed(
                "drill.scenario.revise",
                id.value(),
                inWords(basedOn, ScenarioDraft.of(scenario.edition())),
                inWords(number, draft));
        return number;
    }

    /** Lets it be drilled no more; what was drilled stays. */
    @Transactional
    public void retire(ScenarioId id) {
        jurisdiction.requireEverywhere(Permission.SCENARIOS_WRITE);
        Scenario scenario = shelf.get(id);
        jdbc.sql("update drill_scenario set retired_on = ? where id = ? and retired_on is null")
                .params(clock.today(), Ids.bytes(id.value()))
                .update();
        changed("drill.scenario.retire", id.value(), null, Values.named("code", scenario.code()));
    }

    @Transactional
    public void restore(ScenarioId id) {
        jurisdiction.requireEverywhere(Permission.SCENARIOS_WRITE);
        Scenario scenario = shelf.get(id);
        jdbc.sql("update drill_scenario set retired_on = null where id = ?")
                .param(Ids.bytes(id.value()))
                .update();
        changed("drill.scenario.restore", id.value(), null, Values.named("code", scenario.code()));
    }

    /** The rules of repeating and passing, the latest first. */
    @Transactional(readOnly = true)
    public List<DrillRule> rules() {
        list();
        return shelf.rules();
    }

    /** Sets the rule from a day on, today or later. */
    @Transactional
    public void change(DrillRule rule) {
        jurisdiction.requireEverywhere(Permission.SCENARIOS_WRITE);
        drafts.check(rule);
        if (!shelf.rules().isEmpty() && rule.validFrom().isBefore(clock.today())) {
            throw RuleViolation.at("validFrom", "drill.rule.past", clock.today());
        }
        DrillRule before = shelf.rules().isEmpty() ? null : shelf.rule(rule.validFrom());
        jdbc.sql("delete from drill_rule where valid_from = ?")
                .param(rule.validFrom())
                .update();
        jdbc.sql("""
                        insert into drill_rule (valid_from, repeat_days, pass_points, source_zh, source_en)
                        values (?, ?, ?, ?, ?)""")
                .params(rule.validFrom(), rule.repeatDays(), rule.passPoints(), rule.sourceZh(), rule.sourceEn())
                .update();
        audit.changed(new AuditLog.Change(
                "drill.rule",
                "drill_rule",
                rule.validFrom().toString(),
                null,
                before == null ? null : inWords(before),
                inWords(rule),
                null));
        events.publishEvent(new ScenariosChanged());
    }

    private void check(ScenarioDraft draft) {
        drafts.check(draft);
        int before = 0;
        int number = 1;
        for (ScenarioDraft.StepDraft step : draft.steps()) {
            if (step.limit() < before) {
                throw RuleViolation.at("limit", "drill.scenario.order", number, number - 1);
            }
            before = step.limit();
            number++;
        }
    }

    private void write(UUID scenario, int number, ScenarioDraft draft) {
        UUID edition = Ids.next();
        jdbc.sql("""
                        insert into drill_edition (id, scenario_id, number, name_zh, name_en, concerns, made_at, made_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(edition),
                        Ids.bytes(scenario),
                        number,
                        draft.nameZh(),
                        draft.nameEn(),
                        draft.concerns().name(),
                        Moments.column(clock.now()),
                        actors.current().name())
                .update();
        int step = 1;
        for (ScenarioDraft.StepDraft one : draft.steps()) {
            jdbc.sql("""
                            insert into drill_step (id, edition_id, number, text_zh, text_en, role, limit_minutes,
                              concerns) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            Ids.bytes(Ids.next()),
                            Ids.bytes(edition),
                            step++,
                            one.textZh(),
                            one.textEn(),
                            one.role().name(),
                            one.limit(),
                            one.concerns().name())
                    .update();
        }
    }

    private void changed(String action, UUID id, @Nullable String before, String after) {
        audit.changed(new AuditLog.Change(action, "drill_scenario", id.toString(), null, before, after, null));
        events.publishEvent(new ScenariosChanged());
    }

    private static String inWords(int number, ScenarioDraft draft) {
        return Values.named(
                "number",
                number,
                "name",
                draft.nameZh(),
                "concerns",
                draft.concerns(),
                "steps",
                draft.steps().size());
    }

    private static String inWords(DrillRule rule) {
        return Values.named(
                "from", rule.validFrom(), "repeat-days", rule.repeatDays(), "pass-points", rule.passPoints());
    }
}
