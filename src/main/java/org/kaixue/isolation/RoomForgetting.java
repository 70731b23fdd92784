package org.kaixue.isolation;

import java.util.List;
import java.util.UUID;
import org.kaixue.common.Ids;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonsForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets go of people in the transaction that forgets them: that a bed was used stays, by whom does not. */
@Component
class RoomForgetting {

    private final JdbcClient jdbc;

    RoomForgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void forget(PersonsForgotten event) {
        List<UUID> people = event.persons().stream().map(PersonId::value).toList();
        for (List<byte[]> part : Ids.parts(people)) {
            jdbc.sql("update isolation_stay set person_id = null, open_person = null where person_id in (:people)")
                    .param("people", part)
                    .update();
        }
    }
}
