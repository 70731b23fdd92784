package org.kaixue.checklist;

import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets how scores are judged; {@link Checklists#rules()} reads it. */
@Service
public class ScoreRules {

    private final ChecklistShelf shelf;
    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;
    private final Drafts drafts;
    private final AuditLog audit;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ScoreRules(
            ChecklistShelf shelf,
            JdbcClient jdbc,
            Jurisdiction jurisdiction,
            Drafts drafts,
            AuditLog audit,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.shelf = shelf;
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Sets the rule from a day on, today or later. */
    @Transactional
    public void change(ScoreRule rule) {
        jurisdiction.requireEverywhere(Permission.CHECKLISTS_WRITE);
        drafts.check(rule);
        if (rule.rectifyFrom() >= rule.openFrom()) {
            throw RuleViolation.at("rectifyFrom", "checklist.rule.order", rule.openFrom());
        }
        boolean first = shelf.rules().isEmpty();
        if (!first && rule.validFrom().isBefore(clock.today())) {
            throw RuleViolation.at("validFrom", "checklist.rule.past", clock.today());
        }
        String before = first ? null : inWords(shelf.rule(rule.validFrom()));
        jdbc.sql("delete from checklist_score_rule where valid_from = ?")
                .param(rule.validFrom())
                .update();
        jdbc.sql("""
                        insert into checklist_score_rule (valid_from, mode, open_from, rectify_from, source_zh, source_en)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        rule.validFrom(),
                        rule.mode().name(),
                        rule.openFrom(),
                        rule.rectifyFrom(),
                        rule.sourceZh().strip(),
                        rule.sourceEn().strip())
                .update();
        audit.changed(new AuditLog.Change(
                "checklist.rule",
                "checklist_score_rule",
                rule.validFrom().toString(),
                null,
                before,
                inWords(rule),
                null));
        events.publishEvent(new ChecklistsChanged());
    }

    private static String inWords(ScoreRule rule) {
        return Values.named(
                "from",
                rule.validFrom(),
                "mode",
                rule.mode(),
                "open-from",
                rule.openFrom(),
                "rectify-from",
                rule.rectifyFrom());
    }
}
