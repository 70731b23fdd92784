package org.kaixue.readiness;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Actor;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What schools answered about themselves; whoever calls it has asked for the permission. */
@Component
class AnswerBook {

    private final JdbcClient jdbc;

    AnswerBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An answer as it is kept. */
    record Kept(
            @Nullable String value,
            @Nullable String note,
            Instant at,
            String by,
            @Nullable UUID account) {}

    /** By the keys of items. */
    Map<String, Kept> of(UUID assessment) {
        Map<String, Kept> answers = new LinkedHashMap<>();
        jdbc.sql("""
                        select item_key, answer, note, answered_at, answered_by, answered_by_id
                        from readiness_answer where readiness_id = ?""").param(Ids.bytes(assessment)).query((RowCallbackHandler) row -> answers.put(
                row.getString(1),
                new Kept(
                        row.getString(2),
                        row.getString(3),
                        Moments.read(row.getObject(4, LocalDateTime.class)),
                        row.getString(5),
                        Ids.readNullable(row.getBytes(6)))));
        return answers;
    }

    static Map<String, String> values(Map<String, Kept> answers) {
        Map<String, String> values = new LinkedHashMap<>();
        answers.forEach((key, kept) -> {
            if (kept.value() != null) {
                values.put(key, kept.value());
            }
        });
        return values;
    }

    /** Puts an answer in place of what was there; without value and note there is none afterwards. */
    void write(
            Assessment assessment, String item, @Nullable String value, @Nullable String note, Actor by, Instant at) {
        jdbc.sql("delete from readiness_answer where readiness_id = ? and item_key = ?")
                .params(Ids.bytes(assessment.id()), item)
                .update();
        if (value == null && note == null) {
            return;
        }
        UUID account = by.account();
        jdbc.sql("""
                        insert into readiness_answer (readiness_id, item_key, school_id, answer, note, answered_at,
                          answered_by, answered_by_id) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.bytes(assessment.id()))
                .param(item)
                .param(Ids.bytes(assessment.school().value()))
                .param(value)
                .param(note)
                .param(Moments.column(at))
                .param(by.name())
                .param(account == null ? null : Ids.bytes(account))
                .update();
    }
}
