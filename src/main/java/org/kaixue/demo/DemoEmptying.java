package org.kaixue.demo;

import java.util.List;
import org.kaixue.common.DataReplaced;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes everything out of the demo's database; never called outside the demo. */
@Service
class DemoEmptying {

    /** Tables in the order in which they can be emptied. */
    static final List<String> TABLES = List.of(
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
            "update stock_document set reverses_id = null where reverses_id is not null",
            "update facility set part_of_id = null where part_of_id is not null",
            "update school set managed_by_id = null where managed_by_id is not null",
            "update unit set parent_id = null where parent_id is not null");

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    DemoEmptying(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Transactional
    public void empty() {
        UNTIE.forEach(statement -> jdbc.sql(statement).update());
        TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
        events.publishEvent(new DataReplaced());
    }
}
