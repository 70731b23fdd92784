package org.kaixue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What a database may hold that the portal must not work on, and what its operator is told. */
class SchemaUpgradeTest {
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE";
    private final Flyway flyway =
            Flyway.configure().dataSource(url, "kaixue", "").load();
    private Connection database;

    @BeforeEach
    void open() throws SQLException {
        database = DriverManager.getConnection(url, "kaixue", "");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void an_empty_database_gets_the_schema_and_a_second_start_finds_it() {
        new SchemaUpgrade().migrate(flyway);
        new SchemaUpgrade().migrate(flyway);

        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void a_schema_that_a_newer_version_made_is_left_alone() throws SQLException {
        flyway.migrate();
        execute("""
                insert into flyway_schema_history
                select max(installed_rank) + 1, '999', 'from the future', 'SQL', 'V999__from_the_future.sql', 1, 'kaixue',
                  current_timestamp, 1, true from flyway_schema_history""");

        FailureAnalysis told = refusal();

        assertThat(told.getDescription()).contains("newer version").endsWith("999 from the future");
        assertThat(told.getAction()).contains("Start that newer version");
    }

    @Test
    void a_database_of_somebody_else_is_left_alone() throws SQLException {
        execute("create table payroll (id int primary key)");

        FailureAnalysis told = refusal();

        assertThat(told.getDescription()).isEqualTo("The database holds tables that are not the portal's.");
        assertThat(told.getAction()).contains("an empty database");
    }

    @Test
    void a_step_that_was_changed_or_stopped_in_the_middle_is_said() throws SQLException {
        flyway.migrate();
        execute("update flyway_schema_history set checksum = 1 where version = '005'");

        FailureAnalysis told = refusal();

        assertThat(told.getDescription()).startsWith("The schema is not what this version expects.");
        assertThat(told.getAction()).contains("Restore the backup");
    }

    @Test
    void an_upgrade_that_fails_says_where() throws SQLException {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target("004")
                .load()
                .migrate();
        execute("create table stock_document (id int primary key)");

        FailureAnalysis told = refusal();

        assertThat(told.getDescription())
                .startsWith("The upgrade of the schema failed.")
                .contains("V005__stock.sql");
        assertThat(told.getAction()).contains("Restore the backup");
    }

    private FailureAnalysis refusal() {
        StartRefused refused = catchThrowableOfType(StartRefused.class, () -> new SchemaUpgrade().migrate(flyway));
        assertThat(StartRefused.in(new IllegalStateException("The context failed", refused)))
                .hasValueSatisfying(found -> assertThat(found.exitCode()).isEqualTo(78));
        return new StartRefusedAnalyzer().analyze(refused, refused);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
