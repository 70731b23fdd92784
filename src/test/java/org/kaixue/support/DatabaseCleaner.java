package org.kaixue.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kaixue.common.DataReplaced;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Empties every table but Flyway's history, in a few milliseconds on either database: one query finds the tables that
 * have rows, and only those are emptied.
 */
public final class DatabaseCleaner {
    private static final String HISTORY = "flyway_schema_history";

    private final DataSource dataSource;
    private final ApplicationEventPublisher events;

    DatabaseCleaner(DataSource dataSource, ApplicationEventPublisher events) {
        this.dataSource = dataSource;
        this.events = events;
    }

    /**
     * Deletes all rows, the product's default data too: a test that needs defaults calls the product's seeding. What
     * the product keeps in memory is forgotten.
     */
    public void clean() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> filled = filled(connection, statement);
            if (!filled.isEmpty()) {
                delete(connection, statement, filled);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database was not emptied", e);
        }
        events.publishEvent(new DataReplaced());
    }

    /** How many rows every table but Flyway's history has. */
    public static Map<String, Long> rows(Connection connection) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows;
    }

    private static void delete(Connection connection, Statement statement, List<String> tables) throws SQLException {
        boolean mysql = "MySQL".equals(connection.getMetaData().getDatabaseProductName());
        statement.execute(mysql ? "SET FOREIGN_KEY_CHECKS = 0" : "SET REFERENTIAL_INTEGRITY FALSE");
        try {
            for (String table : tables) {
                statement.execute("DELETE FROM " + table);
            }
            connection.commit();
        } finally {
            statement.execute(mysql ? "SET FOREIGN_KEY_CHECKS = 1" : "SET REFERENTIAL_INTEGRITY TRUE");
        }
    }

    private static List<String> filled(Connection connection, Statement statement) throws SQLException {
        List<String> tables = tables(connection);
        if (tables.isEmpty()) {
            return tables;
        }
        String query = tables.stream()
                .map(table -> "SELECT '" + table + "' WHERE EXISTS (SELECT 1 FROM " + table + ")")
                .collect(Collectors.joining(" UNION ALL "));
        List<String> filled = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                filled.add(rows.getString(1));
            }
        }
        return filled;
    }

    static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        tables.removeIf(HISTORY::equalsIgnoreCase);
        return tables;
    }
}
