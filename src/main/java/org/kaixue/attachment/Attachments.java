package org.kaixue.attachment;

import java.util.UUID;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps photos for the rooms whose records they show. The room asks first whether the person may: each call names the
 * unit whose record it is, and a photo of another unit is not found.
 */
@Service
public class Attachments {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final BusinessClock clock;

    Attachments(JdbcClient jdbc, Actors actors, BusinessClock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /** Keeps a photo of a unit's record. */
    @Transactional
    public AttachmentId keep(UUID unit, Photo photo) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into attachment (id, unit_id, media_type, width, height, picture, kept_at, kept_by)
                        values (?, ?, 'image/jpeg', ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(unit),
                        photo.width(),
                        photo.height(),
                        photo.jpeg(),
                        Moments.column(clock.now()),
                        actors.current().name())
                .update();
        return new AttachmentId(id);
    }

    /** A photo of that unit's records; refused if there is none. */
    @Transactional(readOnly = true)
    public Photo get(UUID unit, AttachmentId id) {
        return jdbc.sql("select picture, width, height from attachment where id = ? and unit_id = ?")
                .params(Ids.bytes(id.value()), Ids.bytes(unit))
                .query((row, n) -> new Photo(row.getBytes(1), row.getInt(2), row.getInt(3)))
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    /** Removes a photo of that unit's records, after the room has let go of it. */
    @Transactional
    public void remove(UUID unit, AttachmentId id) {
        jdbc.sql("delete from attachment where id = ? and unit_id = ?")
                .params(Ids.bytes(id.value()), Ids.bytes(unit))
                .update();
    }
}
