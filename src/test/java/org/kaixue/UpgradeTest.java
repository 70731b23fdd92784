package org.kaixue;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Item;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.Units;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.IssueDraft;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.PlaceId;
import org.kaixue.stock.Places;
import org.kaixue.stock.Purpose;
import org.kaixue.stock.Reconciliation;
import org.kaixue.stock.StockFixture;
import org.kaixue.support.MySqlCondition;
import org.kaixue.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/**
 * The portal starts on a database that the first release left behind, with years of work in it, and goes on with that
 * work. {@code -Dkaixue.upgrade.lines=1000000} makes the ledger as long, on MySQL: as H2 in memory it does not fit.
 */
@Tag("database")
@ExtendWith(MySqlCondition.class)
@SpringBootTest(properties = {"kaixue.demo=false", "spring.main.banner-mode=off"})
@ContextConfiguration(initializers = UpgradeTest.LeftByTheFirstRelease.class)
class UpgradeTest {

    private static final int LINES = Integer.getInteger("kaixue.upgrade.lines", 20_000);
    private static final int DOCUMENTS = LINES / (FirstRelease.PLACES * FirstRelease.ITEMS);
    private static final Map<String, Long> BEFORE = new HashMap<>();

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Flyway flyway;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Places places;

    @Autowired
    private Units units;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private BusinessClock clock;

    @Test
    void every_row_of_every_table_is_still_there_and_the_books_agree() {
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(BEFORE).hasSizeGreaterThan(25).doesNotContainValue(0L);
        assertThat(BEFORE).containsEntry("ledger_line", (long) LINES);
        BEFORE.forEach((table, rows) -> assertThat(count(table)).as(table).isGreaterThanOrEqualTo(rows));
        assertThat(SystemWork.as("test", reconciliation::check)).matches(Reconciliation.Outcome::agrees);
    }

    @Test
    void what_lay_in_store_lies_there_and_can_be_issued_and_no_more_than_it() {
        Item item = catalogue.byCode("ITEM-7").orElseThrow();
        PlaceId store = SystemWork.as(
                "test",
                () -> places.storeOf(
                        units.tree().byCode("639001007").orElseThrow().id()));
        assertThat(left(store, item)).isEqualTo(FirstRelease.LEFT);

        SystemWork.as(
                "test",
                () -> ledger.issue(new IssueDraft(
                        DocumentId.next(),
                        store,
                        clock.today(),
                        item.id(),
                        StockFixture.pieces(item, FirstRelease.LEFT),
                        null,
                        Purpose.USE,
                        null)));

        assertThat(left(store, item)).isZero();
        assertThat(SystemWork.as("test", reconciliation::check)).matches(Reconciliation.Outcome::agrees);
    }

    private long count(String table) {
        return number("select count(*) from " + table);
    }

    private long left(PlaceId store, Item item) {
        return number(
                "select sum(quantity) from stock_balance where place_id = ? and item_id = ?",
                Ids.bytes(store.value()),
                Ids.bytes(item.id().value()));
    }

    private long number(String sql, Object... values) {
        Long number = jdbc.queryForObject(sql, Long.class, values);
        return number == null ? 0 : number;
    }

    /** Makes the database before the portal starts on it. */
    static final class LeftByTheFirstRelease implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            new TestDatabase().initialize(context);
            Environment settings = context.getEnvironment();
            try {
                BEFORE.putAll(new FirstRelease(
                                settings.getRequiredProperty("spring.datasource.url"),
                                settings.getRequiredProperty("spring.datasource.username"),
                                settings.getRequiredProperty("spring.datasource.password"),
                                DOCUMENTS)
                        .make());
            } catch (SQLException failure) {
                throw new IllegalStateException("The first release's database was not made", failure);
            }
        }
    }
}
