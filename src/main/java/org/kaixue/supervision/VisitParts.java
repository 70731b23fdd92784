package org.kaixue.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.AttachmentId;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.common.Actor;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.organisation.UnitId;
import org.kaixue.rectification.FindingId;
import org.kaixue.rectification.FindingSeverity;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The touches, answers and photos of a visit; whoever writes here holds the visit alone ({@link VisitEntries#alone}). */
@Component
class VisitParts {

    private final JdbcClient jdbc;

    VisitParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What can be touched. */
    enum Kind {
        START,
        ANSWER,
        REMEDY,
        PHOTO,
        UNPHOTO,
        SUBMIT
    }

    /** An answer with the touches that decide which is the latest. */
    record Kept(
            VisitRecord.Answer answer,
            @Nullable UUID answerTouch,
            @Nullable Instant remedyAt,
            @Nullable UUID remedyTouch) {}

    /** The visit of a touch that was taken already. */
    Optional<UUID> visitOf(UUID touch) {
        return jdbc.sql("select visit_id from visit_touch where id = ?")
                .param(Ids.bytes(touch))
                .query((row, n) -> Ids.read(row.getBytes(1)))
                .optional();
    }

    void take(VisitEntry visit, Kind kind, @Nullable String item, Touch touch, Instant taken, Actor by) {
        jdbc.sql("""
                        insert into visit_touch (id, visit_id, school_id, kind, item, told_at, taken_at, latitude,
                          longitude, accuracy, account_id, person)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.bytes(touch.id()))
                .param(Ids.bytes(visit.id()))
                .param(Ids.bytes(visit.school().value()))
                .param(kind.name())
                .param(item)
                .param(Moments.column(touch.at()))
                .param(Moments.column(taken))
                .param(touch.latitude())
                .param(touch.longitude())
                .param(touch.accuracyMetres())
                .param(by.account() == null ? null : Ids.bytes(by.account()))
                .param(by.name())
                .update();
    }

    /** Those of these that are not here. */
    List<UUID> missingTouches(UUID visit, Collection<UUID> expected) {
        return missing("select id from visit_touch where visit_id = ?", visit, expected);
    }

    List<UUID> missingPhotos(UUID visit, Collection<UUID> expected) {
        return missing("select id from visit_photo where visit_id = ?", visit, expected);
    }

    private List<UUID> missing(String sql, UUID visit, Collection<UUID> expected) {
        if (expected.isEmpty()) {
            return List.of();
        }
        Set<UUID> here = new HashSet<>(jdbc.sql(sql)
                .param(Ids.bytes(visit))
                .query((row, n) -> Ids.read(row.getBytes(1)))
                .list());
        return expected.stream().distinct().filter(id -> !here.contains(id)).toList();
    }

    /** Whether somebody touched the visit. */
    boolean touchedBy(UUID visit, UUID account) {
        return jdbc.sql("select count(*) from visit_touch where visit_id = ? and account_id = ?")
                        .params(Ids.bytes(visit), Ids.bytes(account))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The accounts that touched each of these visits to a school. */
    Map<UUID, List<UUID>> touchers(UnitId school, Collection<VisitId> visits) {
        Map<UUID, List<UUID>> accounts = new LinkedHashMap<>();
        if (visits.isEmpty()) {
            return accounts;
        }
        jdbc.sql("""
                        select distinct visit_id, account_id from visit_touch
                        where school_id = :school and visit_id in (:visits) and account_id is not null""")
                .param("school", Ids.bytes(school.value()))
                .param(
                        "visits",
                        visits.stream().map(visit -> Ids.bytes(visit.value())).toList())
                .query((RowCallbackHandler)
                        row -> accounts.computeIfAbsent(Ids.read(row.getBytes(1)), visit -> new ArrayList<>())
                                .add(Ids.read(row.getBytes(2))));
        return accounts;
    }

    /** Where the phone was when the visit began, if it said so. */
    Optional<VisitRecord.Place> startedFrom(UUID visit) {
        return jdbc.sql("""
                        select latitude, longitude, accuracy from visit_touch
                        where visit_id = ? and latitude is not null order by told_at, id limit 1""")
                .param(Ids.bytes(visit))
                .query((row, n) -> new VisitRecord.Place(
                        row.getBigDecimal(1), row.getBigDecimal(2), row.getObject(3, Integer.class)))
                .optional();
    }

    Map<String, Kept> answers(UUID visit) {
        Map<String, Kept> answers = new LinkedHashMap<>();
        jdbc.sql("""
                        select item, answer, note, answered_at, answered_by, severity, owner, put_right, finding_id,
                          repeated, answer_touch, remedy_at, remedy_touch
                        from visit_answer where visit_id = ?""").param(Ids.bytes(visit)).query((RowCallbackHandler)
                row -> answers.put(row.getString(1), kept(row)));
        return answers;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String severity = row.getString(6);
        UUID finding = Ids.readNullable(row.getBytes(9));
        VisitRecord.Answer answer = new VisitRecord.Answer(
                row.getString(2),
                row.getString(3),
                moment(row, 4),
                row.getString(5),
                severity == null ? null : FindingSeverity.valueOf(severity),
                row.getString(7),
                row.getBoolean(8),
                finding == null ? null : new FindingId(finding),
                row.getBoolean(10));
        return new Kept(
                answer, Ids.readNullable(row.getBytes(11)), moment(row, 12), Ids.readNullable(row.getBytes(13)));
    }

    static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        LocalDateTime moment = row.getObject(column, LocalDateTime.class);
        return moment == null ? null : Moments.read(moment);
    }

    private void line(VisitEntry visit, String item) {
        jdbc.sql("insert into visit_answer (visit_id, item, school_id, put_right, repeated) values (?, ?, ?, ?, ?)")
                .params(Ids.bytes(visit.id()), item, Ids.bytes(visit.school().value()), false, false)
                .update();
    }

    void answer(
            VisitEntry visit,
            String item,
            boolean first,
            @Nullable String value,
            @Nullable String note,
            Touch touch,
            Actor by) {
        if (first) {
            line(visit, item);
        }
        jdbc.sql("""
                        update visit_answer set answer = ?, note = ?, answered_at = ?, answer_touch = ?, answered_by = ?
                        where visit_id = ? and item = ?""")
                .param(value)
                .param(note)
                .param(Moments.column(touch.at()))
                .param(Ids.bytes(touch.id()))
                .param(by.name())
                .param(Ids.bytes(visit.id()))
                .param(item)
                .update();
    }

    void remedy(VisitEntry visit, String item, boolean first, RemedyDraft draft, Touch touch) {
        if (first) {
            line(visit, item);
        }
        jdbc.sql("""
                        update visit_answer set severity = ?, owner = ?, put_right = ?, remedy_at = ?, remedy_touch = ?
                        where visit_id = ? and item = ?""")
                .param(draft.severity().name())
                .param(draft.owner())
                .param(draft.putRight())
                .param(Moments.column(touch.at()))
                .param(Ids.bytes(touch.id()))
                .param(Ids.bytes(visit.id()))
                .param(item)
                .update();
    }

    /** The photos of each item that were not taken away, in the order in which they were made. */
    Map<String, Map<UUID, AttachmentId>> photos(UUID visit) {
        Map<String, Map<UUID, AttachmentId>> photos = new LinkedHashMap<>();
        jdbc.sql("""
                        select item, id, attachment_id from visit_photo
                        where visit_id = ? and attachment_id is not null order by told_at, id""").param(Ids.bytes(visit)).query((RowCallbackHandler)
                row -> photos.computeIfAbsent(row.getString(1), item -> new LinkedHashMap<>())
                        .put(Ids.read(row.getBytes(2)), new AttachmentId(Ids.read(row.getBytes(3)))));
        return photos;
    }

    /** A photo with the visit it belongs to, here or on any other visit. */
    Optional<PhotoKept> photo(UUID photo) {
        return jdbc.sql("select visit_id, attachment_id from visit_photo where id = ?")
                .param(Ids.bytes(photo))
                .query((row, n) -> {
                    UUID attachment = Ids.readNullable(row.getBytes(2));
                    return new PhotoKept(
                            Ids.read(row.getBytes(1)), attachment == null ? null : new AttachmentId(attachment));
                })
                .optional();
    }

    /** @param attachment null once it was taken away */
    record PhotoKept(UUID visit, @Nullable AttachmentId attachment) {}

    void keepPhoto(VisitEntry visit, String item, UUID photo, @Nullable AttachmentId attachment, Instant told) {
        jdbc.sql("""
                        insert into visit_photo (id, visit_id, school_id, item, attachment_id, told_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(Ids.bytes(photo))
                .param(Ids.bytes(visit.id()))
                .param(Ids.bytes(visit.school().value()))
                .param(item)
                .param(attachment == null ? null : Ids.bytes(attachment.value()))
                .param(Moments.column(told))
                .update();
    }

    void dropPhoto(UUID photo) {
        jdbc.sql("update visit_photo set attachment_id = null where id = ?")
                .param(Ids.bytes(photo))
                .update();
    }

    /** What an item came to when the visit was submitted. */
    record Outcome(
            String item, ItemVerdict verdict, @Nullable FindingId finding, boolean repeated) {}

    void close(VisitEntry visit, List<Outcome> outcomes, Set<String> answered) {
        for (Outcome outcome : outcomes) {
            if (!answered.contains(outcome.item())) {
                line(visit, outcome.item());
            }
            FindingId finding = outcome.finding();
            jdbc.sql("""
                            update visit_answer set verdict = ?, finding_id = ?, repeated = ?
                            where visit_id = ? and item = ?""")
                    .param(outcome.verdict().name())
                    .param(finding == null ? null : Ids.bytes(finding.value()))
                    .param(outcome.repeated())
                    .param(Ids.bytes(visit.id()))
                    .param(outcome.item())
                    .update();
        }
    }
}
