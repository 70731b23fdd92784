package org.kaixue.isolation;

import java.util.UUID;
import org.kaixue.common.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What else is kept of a case, beside its steps. */
@Component
class CaseTraces {

    private final JdbcClient jdbc;

    CaseTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether anybody was put to bed, observed or named as a contact. */
    boolean any(UUID caseId) {
        byte[] key = Ids.bytes(caseId);
        return jdbc.sql("""
                        select (select count(*) from case_observation where case_id = :key)
                          + (select count(*) from case_contact where case_id = :key)""").param("key", key).query(Integer.class).single() > 0;
    }
}
