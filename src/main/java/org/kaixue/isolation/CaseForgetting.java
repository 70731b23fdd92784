package org.kaixue.isolation;

import java.util.List;
import java.util.UUID;
import org.kaixue.common.Ids;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonsForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets go of people in the transaction that forgets them: what was of the person goes, the counts stay. */
@Component
class CaseForgetting {

    private static final String OWN = "select id from illness_case where person_id in (:people)";

    /** In this order: the case names the person to the last. */
    private static final List<String> STATEMENTS = List.of(
            "update case_step set reading_tenths = null, note = null where case_id in (" + OWN + ")",
            "update case_day set reading_tenths = null, symptoms = null where case_id in (" + OWN + ")",
            "update case_extension set reason = null where case_id in (" + OWN + ")",
            "update case_contact set person_id = null where person_id in (:people)",
            """
            update illness_case set person_id = null, open_person_id = null, dormitory = null, version = version + 1
            where person_id in (:people)""");

    private final JdbcClient jdbc;

    CaseForgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void forget(PersonsForgotten event) {
        List<UUID> people = event.persons().stream().map(PersonId::value).toList();
        for (List<byte[]> part : Ids.parts(people)) {
            STATEMENTS.forEach(
                    statement -> jdbc.sql(statement).param("people", part).update());
        }
    }
}
