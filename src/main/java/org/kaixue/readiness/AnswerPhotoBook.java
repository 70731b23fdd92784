package org.kaixue.readiness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.AttachmentId;
import org.kaixue.common.Actor;
import org.kaixue.common.Ids;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which photos stand beside which answer; whoever calls it has asked for the permission. */
@Component
class AnswerPhotoBook {

    private final JdbcClient jdbc;

    AnswerPhotoBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A photo and whose it is. */
    record Kept(AttachmentId photo, @Nullable UUID account) {}

    /** By the keys of items, the first taken first. */
    Map<String, List<Kept>> of(UUID assessment) {
        Map<String, List<Kept>> photos = new LinkedHashMap<>();
        jdbc.sql("""
                        select item_key, attachment_id, added_by_id from readiness_photo
                        where readiness_id = ? order by attachment_id""").param(Ids.bytes(assessment)).query((RowCallbackHandler)
                row -> photos.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                        .add(new Kept(new AttachmentId(Ids.read(row.getBytes(2))), Ids.readNullable(row.getBytes(3)))));
        return photos;
    }

    void add(Assessment assessment, String item, AttachmentId photo, Actor by) {
        UUID account = by.account();
        jdbc.sql("""
                        insert into readiness_photo (attachment_id, readiness_id, item_key, school_id, added_by_id)
                        values (?, ?, ?, ?, ?)""")
                .param(Ids.bytes(photo.value()))
                .param(Ids.bytes(assessment.id()))
                .param(item)
                .param(Ids.bytes(assessment.school().value()))
                .param(account == null ? null : Ids.bytes(account))
                .update();
    }

    void remove(AttachmentId photo) {
        jdbc.sql("delete from readiness_photo where attachment_id = ?")
                .param(Ids.bytes(photo.value()))
                .update();
    }
}
