package org.kaixue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.kaixue.support.DatabaseCleaner;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.MySqlClient;
import org.kaixue.support.MySqlServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The backup and restore of docs/operations.md, tried: into an empty server, with equal checksums of every table. */
@DatabaseTest
@EnabledIfSystemProperty(named = "kaixue.test.database", matches = "mysql")
class BackupTest {

    @Autowired
    private TwoCounties counties;

    @Autowired
    private DataSource database;

    @Autowired
    private Environment settings;

    @TempDir
    private Path folder;

    @Test
    void a_dump_restored_into_an_empty_server_has_equal_checksums_and_is_a_schema_to_start_on() throws Exception {
        counties.plant();
        Path dump = folder.resolve("kaixue.sql");

        new MySqlClient(own()).dump(dump);
        try (MySqlServer empty = MySqlServer.ofItsOwn()) {
            MySqlServer.Database restored = empty.freshDatabase();
            new MySqlClient(restored).restore(dump);
            var copy = new DriverManagerDataSource(restored.url(), restored.username(), restored.password());

            assertThat(checksums(copy)).isEqualTo(checksums(database)).hasSizeGreaterThan(25);
            assertThat(rows(copy)).isEqualTo(rows(database)).containsEntry("stock_document", 3L);
            Flyway upgrade = Flyway.configure().dataSource(copy).load();
            new SchemaUpgrade().migrate(upgrade);
            assertThat(upgrade.info().pending()).isEmpty();
        }
    }

    private MySqlServer.Database own() {
        return new MySqlServer.Database(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.datasource.username"),
                settings.getRequiredProperty("spring.datasource.password"));
    }

    private static Map<String, Long> rows(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return DatabaseCleaner.rows(connection);
        }
    }

    /** What {@code checksum table} says of each table. */
    private static Map<String, Long> checksums(DataSource source) throws SQLException {
        Map<String, Long> checksums = new TreeMap<>();
        for (String table : rows(source).keySet()) {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("checksum table " + table)) {
                row.next();
                checksums.put(table, row.getLong(2));
            }
        }
        return checksums;
    }
}
