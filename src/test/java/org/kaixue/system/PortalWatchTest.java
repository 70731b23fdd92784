package org.kaixue.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaixue.common.Band;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.Places;
import org.kaixue.stock.Reconciliation;
import org.kaixue.stock.StockFixture;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.Rows;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class PortalWatchTest {
    /** The framework's own, which say nothing of their own. */
    private static final Set<String> FRAMEWORK = Set.of("ping", "ssl", "livenessState", "readinessState");

    @Autowired
    private PortalWatch watch;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Places places;

    @Autowired
    private Rows rows;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private HealthContributorRegistry registry;

    private StockFixture fixture;
    private StockFixture.Tree tree;

    @BeforeEach
    void an_administrator() {
        fixture = new StockFixture(beans);
        tree = fixture.plant();
        signedIn.as(Role.ADMINISTRATOR, tree.prefecture());
    }

    @Test
    void every_health_item_of_the_product_is_looked_at() {
        Set<String> contributors = registry.stream()
                .map(entry -> entry.name())
                .filter(name -> !FRAMEWORK.contains(name))
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(HealthItem.values()).map(HealthItem::contributor))
                .containsExactlyInAnyOrderElementsOf(contributors);
    }

    @Test
    void a_portal_that_is_well_has_nothing_red_and_does_not_know_of_backups() {
        reconciliation.check();

        PortalState state = watch.look();

        assertThat(state.findings()).hasSize(5).extracting(HealthFinding::band).doesNotContain(Band.RED);
        assertThat(state.findings().getLast().item()).isEqualTo(HealthItem.BACKUP);
        assertThat(state.versions().schema()).matches("\\d{3}(\\.\\d+)?");
        assertThat(state.database().product()).matches("(H2|MySQL) .+");
        assertThat(Objects.requireNonNull(state.database().pool()).most()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void a_balance_that_is_not_the_sum_of_its_lines_comes_first() {
        SystemWork.as(
                "test",
                () -> ledger.receive(
                        fixture.receipt(places.storeOf(tree.school()), fixture.masks(), 100, fixture.today(), null)));
        assertThat(reconciliation.check().agrees()).isTrue();
        rows.write("update stock_balance set quantity = quantity + 1");

        reconciliation.check();

        assertThat(watch.look().findings().getFirst())
                .returns(HealthItem.LEDGER, HealthFinding::item)
                .returns(Band.RED, HealthFinding::band);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://db.example:3306/kaixue?user=a&password=secret,jdbc:mysql://db.example:3306/kaixue",
        "jdbc:mysql://kaixue:secret@db.example/kaixue,jdbc:mysql://db.example/kaixue",
        "jdbc:h2:file:./data/kaixue;PASSWORD=secret,jdbc:h2:file:./data/kaixue",
    })
    void the_address_of_the_database_is_told_without_the_account(String url, String address) {
        assertThat(DatabaseLook.address(url)).isEqualTo(address);
    }
}
