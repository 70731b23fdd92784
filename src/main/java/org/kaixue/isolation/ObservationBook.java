package org.kaixue.isolation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads observations; who may is asked before. */
@Component
class ObservationBook {

    private final JdbcClient jdbc;

    ObservationBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ObservationRow> of(CaseId id) {
        byte[] key = Ids.bytes(id.value());
        return jdbc.sql("select place, first_day, last_day, released_on from case_observation where case_id = ?")
                .param(key)
                .query((row, n) -> row(
                        ObservationPlace.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        key))
                .optional();
    }

    private ObservationRow row(
            ObservationPlace place, LocalDate first, LocalDate last, @Nullable LocalDate released, byte[] key) {
        List<ObservationRow.Extension> extensions = new ArrayList<>();
        List<ObservedDay> days = new ArrayList<>();
        jdbc.sql("""
                        select 1, last_day, null, reason, extended_by from case_extension where case_id = :key
                        union all
                        select 2, observed_on, reading_tenths, symptoms, recorded_by from case_day where case_id = :key
                        order by 1, 2""").param("key", key).query((RowCallbackHandler) entry -> {
            LocalDate day = entry.getObject(2, LocalDate.class);
            if (entry.getInt(1) == 1) {
                extensions.add(new ObservationRow.Extension(day, entry.getString(4), entry.getString(5)));
            } else {
                days.addFirst(
                        new ObservedDay(day, StepBook.reading(entry.getObject(3, Integer.class)), entry.getString(4)));
            }
        });
        return new ObservationRow(place, first, last, released, extensions, days);
    }
}
