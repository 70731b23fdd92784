package org.kaixue.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What drills found before titles stood in both languages reads well in English after the upgrade. */
class FindingTitlesTest {

    private final DriverManagerDataSource database = new DriverManagerDataSource(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void findings_of_drills_get_their_english_words_and_typed_ones_stay_as_they_are() {
        Flyway.configure().dataSource(database).target("018").load().migrate();
        jdbc.sql("set referential_integrity false").update();
        UUID drill = Ids.next();
        UUID edition = Ids.next();
        jdbc.sql("insert into drill_edition values (?, ?, 1, '校门口发现发热', 'Fever at the gate', 'ALL', now(), '-')")
                .params(Ids.bytes(edition), Ids.bytes(Ids.next()))
                .update();
        jdbc.sql("insert into drill (id, school_id, term_id, scenario_id, edition_id, state, version)"
                        + " values (?, ?, ?, ?, ?, 'CLOSED', 0)")
                .params(
                        Ids.bytes(drill),
                        Ids.bytes(Ids.next()),
                        Ids.bytes(Ids.next()),
                        Ids.bytes(Ids.next()),
                        Ids.bytes(edition))
                .update();
        finding("DRILL", drill, "drill.fever-gate.separate-routes", "演练“校门口发现发热”：路线分开得 0 分");
        finding("HAZARD", null, "hazard 灭火器过期", "灭火器过期");

        Flyway.configure().dataSource(database).load().migrate();

        assertThat(jdbc.sql("select title_en from finding order by source")
                        .query(String.class)
                        .list())
                .containsExactly("Drill “Fever at the gate”: Separate routes got 0", "");
    }

    private void finding(String source, @Nullable UUID sourceId, String topic, String title) {
        jdbc.sql("insert into finding (id, school_id, source, source_id, topic, title, severity, state, found_at,"
                        + " found_by, due_at, reopened, version)"
                        + " values (?, ?, ?, ?, ?, ?, 'DAYS_3', 'OPEN', now(), '-', now(), 0, 0)")
                .param(Ids.bytes(Ids.next()))
                .param(Ids.bytes(Ids.next()))
                .param(source)
                .param(sourceId == null ? null : Ids.bytes(sourceId))
                .param(topic)
                .param(title)
                .update();
    }
}
