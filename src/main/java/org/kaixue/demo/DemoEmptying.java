package org.kaixue.demo;

import java.util.List;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes everything out of the demo's database; never called outside the demo. */
@Service
class DemoEmptying {

    /** Tables in the order in which they can be emptied. */
    static final List<String> TABLES = List.of(
            "unit_plan_writer",
            "unit_plan_post",
            "unit_plan_section",
            "unit_plan",
            "document",
            "plan_template_section",
            "plan_template",
            "hygiene_day",
            "hygiene_log",
            "hygiene_place",
            "hygiene_rule",
            "hygiene_standard",
            "campaign_lesson",
            "measure_report",
            "campaign_measure",
            "campaign_checklist",
            "campaign",
            "readiness_snapshot",
            "readiness_event",
            "readiness_photo",
            "readiness_answer",
            "readiness",
            "readiness_fact",
            "readiness_standing",
            "approval_rule",
            "checklist_choice",
            "checklist_item",
            "checklist_edition",
            "checklist",
            "checklist_score_rule",
            "visit_photo",
            "visit_fact",
            "visit_answer",
            "visit_touch",
            "visit",
            "joint_team_school",
            "joint_team_member",
            "joint_team",
            "isolation_photo",
            "finding_photo",
            "training",
            "drill_score",
            "drill_class",
            "drill_touch",
            "drill_role",
            "drill",
            "drill_left_out",
            "drill_assignment",
            "drill_step",
            "drill_edition",
            "drill_scenario",
            "drill_rule",
            "school_bus",
            "finding_event",
            "finding",
            "finding_deadline",
            "attachment",
            "screening_entry",
            "screening_round",
            "team_serves",
            "specialist_team",
            "aid_teacher",
            "pledge",
            "follow_up",
            "away_check",
            "person_away",
            "isolation_kit_use",
            "isolation_event",
            "isolation_stay",
            "isolation_bed",
            "isolation_room",
            "case_contact",
            "case_day",
            "case_extension",
            "case_observation",
            "case_step",
            "case_cluster",
            "illness_case",
            "case_norm",
            "person",
            "class_page",
            "stagger_slot",
            "stagger_plan",
            "stagger_lesson",
            "stagger_way",
            "stagger_class",
            "stagger_gate",
            "stagger_seats",
            "stagger_canteen",
            "stagger_window",
            "stagger_rules",
            "stagger_return",
            "gate_count",
            "norm",
            "cover_band",
            "stock_day",
            "stock_balance",
            "ledger_line",
            "stock_count",
            "stock_document",
            "lot",
            "place",
            "item_unit",
            "item",
            "notice_read",
            "notice",
            "sheet_import_row",
            "sheet_import",
            "sheet_kind",
            "audit_entry",
            "sign_in_failure",
            "factor_role",
            "recovery_code",
            "second_factor",
            "account_grant",
            "account",
            "county_risk",
            "opening",
            "calendar_exception",
            "school_week",
            "term",
            "facility_none",
            "facility_state",
            "facility",
            "staff_headcount",
            "class_headcount",
            "school_class",
            "school_stage",
            "school",
            "unit_ancestor",
            "unit");

    /** Rows that point to rows of their own table would be in each other's way. */
    private static final List<String> UNTIE = List.of(
            "update hygiene_log set reverses_id = null where reverses_id is not null",
            "update measure_report set reverses_id = null where reverses_id is not null",
            "update drill set repeats_id = null where repeats_id is not null",
            "update stock_document set reverses_id = null where reverses_id is not null",
            "update facility set part_of_id = null where part_of_id is not null",
            "update school set managed_by_id = null where managed_by_id is not null",
            "update unit set parent_id = null where parent_id is not null");

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    DemoEmptying(JdbcClient jdbc, Transactions transactions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
    }

    /** Empties all tables at once, or none; what is written meanwhile is taken out with the rest. */
    void empty() {
        transactions.whole(() -> {
            UNTIE.forEach(statement -> jdbc.sql(statement).update());
            TABLES.forEach(this::empty);
            events.publishEvent(new DataReplaced());
            return Boolean.TRUE;
        });
    }

    /** The portal's own watches go on meanwhile: a row that they have written since then holds its unit. */
    private void empty(String table) {
        try {
            jdbc.sql("delete from " + table).update();
        } catch (DataIntegrityViolationException written) {
            throw new Transactions.LostRace("Written into again while emptied: what holds " + table);
        }
    }
}
