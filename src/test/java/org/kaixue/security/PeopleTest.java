package org.kaixue.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.Rows;
import org.kaixue.support.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PeopleTest {

    private static final int LOOKS = 500;

    @Autowired
    private Rows rows;

    @Autowired
    private People people;

    @Autowired
    private AccountService accounts;

    @Autowired
    private GrantsInForce grants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    private UUID lilei;

    @BeforeEach
    void setUp() {
        lilei = new Fixture(rows, accounts, grants, events).anAccount("lilei").value();
    }

    @Test
    void a_click_reads_nothing_while_the_accounts_are_read_again() throws Exception {
        people.find(lilei);
        AtomicBoolean done = new AtomicBoolean();

        try (ExecutorService clicks = Executors.newSingleThreadExecutor()) {
            Future<List<String>> read = clicks.submit(() -> StatementCounter.count(() -> {
                while (!done.get()) {
                    people.find(lilei);
                }
            }));
            try {
                for (int look = 0; look < LOOKS; look++) {
                    people.refresh(List.of(lilei));
                }
            } finally {
                done.set(true);
            }

            assertThat(read.get()).isEmpty();
        }
    }

    @Test
    void what_another_node_changed_is_known_after_the_next_look() {
        people.find(lilei);
        rows.write("update account set disabled_at = current_timestamp");

        List<UUID> gone = people.refresh(List.of(lilei));

        assertThat(gone).containsExactly(lilei);
        assertThat(people.find(lilei)).isEqualTo(Optional.empty());
    }

    @Test
    void who_is_no_longer_in_is_read_again_when_asked_for() throws Exception {
        people.find(lilei);

        people.refresh(List.of());

        assertThat(StatementCounter.count(() -> people.find(lilei)))
                .as("the account with its roles, and what follows from the teams that it is in")
                .hasSize(2);
    }
}
