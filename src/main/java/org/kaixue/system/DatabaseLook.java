package org.kaixue.system;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaixue.system.PortalState.Database;
import org.kaixue.system.PortalState.Pool;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which database the portal works with, as what schema, and how busy the connections to it are. */
@Component
class DatabaseLook {

    /** What may follow the address proper: the driver's settings, among which a password can be. */
    private static final Pattern SETTINGS = Pattern.compile("[?;].*");

    private static final Pattern ACCOUNT = Pattern.compile("//[^/]*@");
    private static final String SCHEMA = """
            select version from flyway_schema_history
            where installed_rank = (select max(installed_rank) from flyway_schema_history)""";

    private final JdbcTemplate jdbc;
    private final DataSource source;

    DatabaseLook(JdbcTemplate jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    Database look() {
        return new Database(
                String.valueOf(jdbc.<String>execute(DatabaseLook::product)),
                address(String.valueOf(jdbc.<String>execute(DatabaseLook::url))),
                pool());
    }

    /** The last step that the schema took. */
    String schema() {
        return String.valueOf(jdbc.queryForObject(SCHEMA, String.class));
    }

    static String address(String url) {
        return ACCOUNT.matcher(SETTINGS.matcher(url).replaceFirst("")).replaceFirst("//");
    }

    private static String product(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
    }

    private static String url(Connection connection) throws SQLException {
        return connection.getMetaData().getURL();
    }

    private @Nullable Pool pool() {
        HikariDataSource pooled = DataSourceUnwrapper.unwrap(source, HikariConfigMXBean.class, HikariDataSource.class);
        if (pooled == null) {
            return null;
        }
        HikariPoolMXBean pool = pooled.getHikariPoolMXBean();
        return new Pool(
                pool.getActiveConnections(),
                pool.getIdleConnections(),
                pool.getThreadsAwaitingConnection(),
                pooled.getMaximumPoolSize());
    }
}
