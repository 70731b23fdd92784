package org.kaixue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.kaixue.common.Ids;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.Rows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The one set of migrations, as both databases understand it. That the context starts shows that Hibernate agrees. */
@DatabaseTest
class SchemaTest {
    private static final Instant MOMENT = Instant.parse("2026-11-23T16:30:59.123456Z");
    private static final String INSERT =
            "insert into sign_in_failure (id, username, address, failed_at) values (?1, ?2, '192.0.2.1', ?3)";

    @Autowired
    private Rows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void all_migrations_have_run() {
        assertThat(jdbc.sql("select success from flyway_schema_history")
                        .query(Boolean.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(false);
    }

    @Test
    void texts_that_differ_in_case_alone_are_different() {
        insert("Wang", MOMENT);
        insert("wang", MOMENT);
        assertThat(jdbc.sql("select username from sign_in_failure where username = 'wang'")
                        .query(String.class)
                        .list())
                .containsExactly("wang");
    }

    @Test
    @EnabledIfSystemProperty(named = "kaixue.test.database", matches = "mysql")
    void every_text_column_has_the_one_case_sensitive_collation() {
        assertThat(jdbc.sql("""
                                select concat(table_name, '.', column_name, ' ', collation_name)
                                from information_schema.columns
                                where table_schema = schema() and collation_name <> 'utf8mb4_0900_as_cs'
                                and table_name <> 'flyway_schema_history'""").query(String.class).list()).isEmpty();
    }

    @Test
    void a_moment_keeps_its_microseconds_and_is_kept_in_utc_whoever_writes_it() {
        insert("timestamp", Timestamp.from(MOMENT));
        insert("offset", MOMENT.atOffset(ZoneOffset.UTC));
        insert("local", LocalDateTime.ofInstant(MOMENT, ZoneOffset.UTC));
        transaction.executeWithoutResult(status -> entities.createNativeQuery(INSERT)
                .setParameter(1, Ids.bytes(Ids.next()))
                .setParameter(2, "hibernate")
                .setParameter(3, MOMENT)
                .executeUpdate());
        assertThat(jdbc.sql("select distinct cast(failed_at as char(26)) from sign_in_failure")
                        .query(String.class)
                        .list())
                .containsExactly("2026-11-23 16:30:59.123456");
    }

    @Test
    void a_moment_is_read_as_it_was_written_whoever_reads_it() {
        insert("moment", LocalDateTime.ofInstant(MOMENT, ZoneOffset.UTC));
        String query = "select failed_at from sign_in_failure";
        assertThat(jdbc.sql(query)
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(MOMENT);
        List<?> read = entities.createNativeQuery(query, Instant.class).getResultList();
        assertThat(read).isEqualTo(List.of(MOMENT));
    }

    private void insert(String username, Object moment) {
        rows.write(INSERT.replaceAll("\\?\\d", "?"), Ids.bytes(Ids.next()), username, moment);
    }
}
