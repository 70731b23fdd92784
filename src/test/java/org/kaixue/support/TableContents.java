package org.kaixue.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What the database holds: the number of rows and a checksum of every table, but for the refusals in the audit. */
public record TableContents(Map<String, String> tables) {

    /** Reads every row of every table. */
    public static TableContents of(DataSource dataSource) {
        Map<String, String> tables = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : DatabaseCleaner.tables(connection)) {
                boolean audit = table.equalsIgnoreCase("audit_entry");
                String sql = "select * from " + table + (audit ? " where refused = false" : "");
                try (ResultSet rows = statement.executeQuery(sql)) {
                    tables.put(table, summed(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database was not read", e);
        }
        return new TableContents(tables);
    }

    private static String summed(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        long count = 0;
        long sum = 0;
        while (rows.next()) {
            List<Object> row = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                boolean large = rows.getMetaData().getColumnType(column) == Types.BLOB;
                Object value = large ? rows.getBytes(column) : rows.getObject(column);
                row.add(value instanceof byte[] bytes ? Arrays.hashCode(bytes) : Objects.requireNonNullElse(value, ""));
            }
            count++;
            sum += row.hashCode() * 31L + row.size();
        }
        return count + " rows, " + Long.toHexString(sum);
    }
}
