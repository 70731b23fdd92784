package org.kaixue.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.kaixue.common.Permission;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Work;
import org.kaixue.need.Blocker;
import org.kaixue.need.NeedService;
import org.kaixue.need.Supply;
import org.kaixue.need.SupplyQuery;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeDraft;
import org.kaixue.notice.Severity;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.readiness.ReadinessFixture;
import org.kaixue.staggering.Occasion;
import org.kaixue.staggering.PlanOverview;
import org.kaixue.staggering.SchoolPlan;
import org.kaixue.stock.Reconciliation;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.DatabaseTest.Emptied;
import org.kaixue.support.FailingStatements;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo as a visitor meets it: entered once through the services, its causes showing as figures. */
@DatabaseTest(emptied = Emptied.BEFORE_CLASS)
@TestInstance(Lifecycle.PER_CLASS)
class DemoLoadTest {

    @Autowired
    DemoLoad load;

    @Autowired
    DemoEmptying emptying;

    @Autowired
    Units units;

    @Autowired
    Terms terms;

    @Autowired
    NeedService needs;

    @Autowired
    PlanOverview plans;

    @Autowired
    NoticeBoard board;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReadinessFixture readiness;

    @BeforeAll
    void enter() {
        load.loadOnce();
    }

    @Test
    void its_planted_causes_show_on_the_supply_page() {
        Supply supply = supply();

        assertThat(supply.headline().schools()).isEqualTo(400);
        assertThat(supply.headline().redDays())
                .as("small schools with hardly a mask")
                .isBetween(20, 150);
        assertThat(supply.gaps())
                .as("seven schools have not entered their gates")
                .filteredOn(gap -> gap.blocker() == Blocker.NO_GATES)
                .singleElement()
                .satisfies(gap -> assertThat(gap.schools()).hasSize(7));
        assertThat(supply.expiring()).as("masks about to expire").isNotEmpty();
        Supply.ItemRow thermometers = supply.items().stream()
                .filter(row -> row.item().code().equals("FOREHEAD_THERMOMETER"))
                .findFirst()
                .orElseThrow();
        assertThat(thermometers.position().cover().value())
                .as("one thermometer for every third or fourth class")
                .isBetween(BigDecimal.valueOf(20), BigDecimal.valueOf(40));
    }

    @Test
    void lunch_is_planned_where_schools_have_opened_and_one_plan_is_broken_by_a_closed_canteen() {
        signedIn.as("bureau", new Grant(Role.BUREAU_OFFICER, prefecture()));
        Map<SchoolPlan.State, Long> states = plans
                .of(prefecture(), terms.current().id(), Occasion.LUNCH)
                .stream()
                .collect(Collectors.groupingBy(SchoolPlan::state, Collectors.counting()));
        assertThat(states).containsEntry(SchoolPlan.State.BROKEN, 1L).doesNotContainKey(SchoolPlan.State.OBSTACLE);
        assertThat(states.get(SchoolPlan.State.HOLDS)).isBetween(16L, 18L);
    }

    @Test
    void its_ledger_agrees_with_its_balances() {
        signedIn.as(Role.ADMINISTRATOR, prefecture());

        assertThat(reconciliation.check().agrees()).isTrue();
    }

    @Test
    void a_second_start_enters_nothing() {
        List<String> before = settled();

        load.loadOnce();

        assertThat(settled()).isEqualTo(before);
    }

    /** Also when the portal writes something by itself meanwhile. */
    @Test
    void what_is_emptied_is_all_that_was_entered_and_can_be_entered_again() {
        List<String> before = settled();
        UnitId prefecture = prefecture();
        AtomicInteger raised = new AtomicInteger();
        Runnable notice = () -> {
            raised.incrementAndGet();
            board.raise(new NoticeDraft(
                    prefecture, Permission.STOCK_READ, Severity.INFO, "late", List.of(), "supply", "late", null));
        };

        FailingStatements.meanwhile(DemoEmptying.TABLES.size(), notice, emptying::empty);

        assertThat(raised).as("notices raised between two tables").hasValue(1);
        assertThat(counts()).allMatch(count -> count.endsWith(" 0"));
        load.loadOnce();
        assertThat(settled()).isEqualTo(before);
    }

    @Test
    void a_portal_that_is_no_demo_cannot_be_reset_even_by_its_administrator() {
        signedIn.as(Role.ADMINISTRATOR, prefecture());
        List<String> before = settled();

        assertThat(load.resetOffered()).isFalse();
        assertThatThrownBy(() -> load.reset(Work.Progress.UNWATCHED))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("demo.reset.not-a-demo"));
        assertThat(settled()).isEqualTo(before);
    }

    private Supply supply() {
        signedIn.as("bureau", new Grant(Role.BUREAU_OFFICER, prefecture()));
        return needs.supply(SupplyQuery.of(prefecture(), terms.current().id()));
    }

    private UnitId prefecture() {
        return units.tree().byCode(DemoTerm.PREFECTURE_CODE).orElseThrow().id();
    }

    /** With what the portal concludes from the demo by itself, a moment later. */
    private List<String> settled() {
        readiness.judged();
        return counts();
    }

    /** Every table but Flyway's with its number of rows; notices come a moment after what they tell. */
    private List<String> counts() {
        List<String> tables = jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = schema() and table_type like '%TABLE'
                        order by table_name""").query(String.class).list().stream()
                .map(table -> table.toLowerCase(Locale.ROOT))
                .filter(table -> !table.equals("flyway_schema_history") && !table.equals("notice"))
                .toList();
        return tables.stream()
                .map(table -> table + " "
                        + jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                .toList();
    }
}
