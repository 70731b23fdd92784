package org.kaixue.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaixue.support.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

@DatabaseTest
class DurabilityHealthIndicatorTest {
    @Autowired
    DurabilityHealthIndicator durability;

    @ParameterizedTest
    @CsvSource({"1,1,true,UP", "1,1,false,UP", "2,1,true,DOWN", "0,1,true,DOWN", "1,0,true,DOWN", "1,100,true,DOWN"})
    void a_commit_is_durable_only_when_both_logs_reach_the_disk(long flush, long sync, boolean binlog, String status) {
        Health health = DurabilityHealthIndicator.judged(flush, sync, binlog);

        assertThat(health.getStatus()).isEqualTo(new Status(status));
        assertThat(health.getDetails()).containsEntry("log_bin", binlog);
    }

    @Test
    void a_server_with_its_own_defaults_is_durable_and_of_the_embedded_database_nothing_is_said() {
        Health health = durability.health();

        boolean embedded = health.getDetails().containsKey("database");
        assertThat(health.getStatus()).isEqualTo(embedded ? Status.UNKNOWN : Status.UP);
        assertThat(health.getDetails()).containsEntry(embedded ? "database" : "sync_binlog", embedded ? "H2" : 1L);
    }
}
