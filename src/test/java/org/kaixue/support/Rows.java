package org.kaixue.support;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Writes rows past the product, as another node would: each statement is committed at once. */
public final class Rows {

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;

    Rows(JdbcTemplate jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** One statement. */
    public void write(String sql, @Nullable Object... values) {
        transaction.executeWithoutResult(status -> jdbc.update(sql, Arrays.copyOf(values, values.length)));
    }

    /** One statement for many rows, sent as one batch. */
    public void writeAll(String sql, List<@Nullable Object[]> rows) {
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(sql, rows));
    }
}
