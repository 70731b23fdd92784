package org.kaixue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SchemaTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void the_context_starts() throws Exception {
        assertThat(StatementCounter.count(() -> jdbc.sql("select 1").query().singleValue()))
                .hasSize(1);
    }
}
