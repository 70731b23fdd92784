package org.kaixue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaixue.DatabaseWait.Probe;

class DatabaseWaitTest {
    private static final Duration STEP = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void a_start_goes_on_when_the_database_answers() {
        var asked = new AtomicInteger();

        DatabaseWait.await("db", LONG, STEP, () -> {
            if (asked.incrementAndGet() < 4) {
                throw new SQLException("Communications link failure\n\nThe last packet", "08S01");
            }
        });

        assertThat(asked).hasValue(4);
    }

    @Test
    void a_start_gives_up_after_the_time_it_was_told() {
        Probe absent = () -> {
            throw new SQLException("Communications link failure\n\nThe last packet", "08S01");
        };

        assertThatThrownBy(() -> DatabaseWait.await("db:3306", Duration.ofMillis(20), STEP, absent))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The database at db:3306 did not answer within 0 s: Communications link failure")
                .returns(75, failure -> ((StartRefused) failure).exitCode());
    }

    @ParameterizedTest
    @CsvSource({"28000,Access denied for user", "42000,Unknown database", "08001,Public Key Retrieval is not allowed"})
    void what_waiting_does_not_mend_is_said_at_once(String state, String message) {
        var asked = new AtomicInteger();

        assertThatThrownBy(() -> DatabaseWait.await("db", LONG, STEP, () -> {
                    asked.incrementAndGet();
                    throw new SQLException(message, state);
                }))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The database at db refuses the portal: " + message)
                .returns(78, failure -> ((StartRefused) failure).exitCode());
        assertThat(asked).hasValue(1);
    }

    @Test
    void what_lies_at_the_root_of_a_failure_is_said_too() {
        Probe unknown = () -> {
            throw new SQLException("Communications link failure", "08S01", new UnknownHostException("db.exampel"));
        };

        assertThatThrownBy(() -> DatabaseWait.await("db.exampel", Duration.ZERO, STEP, unknown))
                .hasMessageEndingWith("Communications link failure (db.exampel)");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://db.example:3306/kaixue?user=a&password=secret,db.example:3306",
        "jdbc:mysql://kaixue:secret@db.example/kaixue,db.example",
        "jdbc:mysql://kaixue:se@cret@db.example/kaixue,db.example",
        "jdbc:mysql:replication://one/kaixue,one",
        "'jdbc:mysql://address=(host=one)(password=secret)/kaixue',the address in SPRING_DATASOURCE_URL",
    })
    void the_host_is_named_without_the_password(String url, String host) {
        assertThat(DatabaseWait.host(url)).isEqualTo(host);
    }

    @Test
    void a_free_embedded_database_is_taken_and_one_in_use_is_not(@TempDir Path folder) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("kaixue");
        Probe probe = () -> DriverManager.getConnection(url, "kaixue", "").close();
        assertThatCode(() -> DatabaseWait.requireFree(probe)).doesNotThrowAnyException();
        Probe taken = () -> {
            throw new SQLException("Database may be already in use", "90020", 90020);
        };
        assertThatThrownBy(() -> DatabaseWait.requireFree(taken))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("in use by another process");
    }
}
