package org.kaixue.system;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Down where MySQL may lose a commit that it has confirmed, because a setting lets it answer before the disk does; unknown
 * with the embedded database, which promises nothing.
 */
@Component
class DurabilityHealthIndicator implements HealthIndicator {

    private static final String SETTINGS = "select @@innodb_flush_log_at_trx_commit, @@sync_binlog, @@log_bin";

    private final JdbcTemplate jdbc;

    DurabilityHealthIndicator(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        String product = jdbc.execute(DurabilityHealthIndicator::product);
        return "MySQL".equals(product)
                ? jdbc.queryForObject(SETTINGS, DurabilityHealthIndicator::judged)
                : Health.unknown()
                        .withDetail("database", String.valueOf(product))
                        .build();
    }

    private static String product(Connection database) throws SQLException {
        return database.getMetaData().getDatabaseProductName();
    }

    private static Health judged(ResultSet row, int number) throws SQLException {
        return judged(row.getLong(1), row.getLong(2), row.getBoolean(3));
    }

    static Health judged(long flushAtCommit, long syncBinlog, boolean binlog) {
        return (flushAtCommit == 1 && syncBinlog == 1 ? Health.up() : Health.down())
                .withDetail("innodb_flush_log_at_trx_commit", flushAtCommit)
                .withDetail("sync_binlog", syncBinlog)
                .withDetail("log_bin", binlog)
                .build();
    }
}
