package org.kaixue.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaixue.common.Permission.STOCK_ISSUE;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Role;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every {@link DatabaseTest} may rely on. */
@DatabaseTest
class DatabaseTestTest {
    private static final String UNIT = """
            insert into unit (id, kind, parent_id, code, name_zh, name_en, sort_order, version)
            values (?, ?, ?, ?, '单位', 'Unit', 1, 0)""";

    @Autowired
    private Rows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestClock testClock;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Jurisdiction jurisdiction;

    @RepeatedTest(2)
    void a_test_finds_an_empty_database_and_leaves_what_it_likes() {
        assertThat(jdbc.sql("select count(*) from unit").query(Integer.class).single())
                .isZero();
        UnitId prefecture = unit("PREFECTURE", null, "P");
        unit("COUNTY", prefecture, "C");
    }

    /** Connections commit nothing by themselves. */
    @Test
    void a_write_outside_a_transaction_fails_at_once() {
        assertThatThrownBy(() -> jdbc.sql("update unit set version = 1").update())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside a transaction");
    }

    @RepeatedTest(2)
    void the_product_tells_the_time_that_the_test_sets() {
        assertThat(clock.now()).isEqualTo(TestClock.START);
        testClock.advance(Duration.ofHours(14));
        assertThat(clock.today()).hasToString("2026-11-24");
    }

    @Test
    void the_product_believes_who_the_test_says_is_signed_in() {
        UnitId prefecture = unit("PREFECTURE", null, "P");
        UnitId county = unit("COUNTY", prefecture, "C");
        signedIn.as(Role.LOGISTICS, county);
        jurisdiction.require(STOCK_ISSUE, county);
        assertThatThrownBy(() -> jurisdiction.require(STOCK_ISSUE, prefecture)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void statements_are_counted_where_they_are_sent_and_a_batch_is_one() throws Exception {
        List<Object[]> units = IntStream.range(0, 5)
                .mapToObj(number -> new Object[] {Ids.bytes(Ids.next()), "COUNTY", null, "C" + number})
                .toList();
        List<String> statements = StatementCounter.count(() -> {
            rows.writeAll(UNIT, units);
            jdbc.sql("select code from unit").query(String.class).list();
            Thread other = new Thread(() -> unit("COUNTY", null, "other"));
            other.start();
            other.join();
        });
        assertThat(statements).hasSize(2).element(0).asString().endsWith("(batch of 5)");
        assertThat(StatementCounter.countOnAllThreads(() -> {
                    Thread other = new Thread(() -> unit("COUNTY", null, "another"));
                    other.start();
                    other.join();
                }))
                .hasSize(1);
    }

    private UnitId unit(String kind, @Nullable UnitId parent, String code) {
        UUID id = Ids.next();
        rows.write(UNIT, Ids.bytes(id), kind, parent == null ? null : Ids.bytes(parent.value()), code);
        return new UnitId(id);
    }
}
