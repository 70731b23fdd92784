package org.kaixue.isolation;

import java.util.List;
import org.kaixue.attachment.AttachmentId;
import org.kaixue.attachment.Attachments;
import org.kaixue.attachment.Photo;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos of an isolation room: how it lies, and what it has. They show no person. */
@Service
public class RoomPhotos {

    private static final int MOST_A_ROOM = 12;

    private final RoomBook book;
    private final Attachments attachments;
    private final Jurisdiction jurisdiction;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    RoomPhotos(RoomBook book, Attachments attachments, Jurisdiction jurisdiction, JdbcClient jdbc, AuditLog audit) {
        this.book = book;
        this.attachments = attachments;
        this.jurisdiction = jurisdiction;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The photos of a room, the first taken first. */
    @Transactional(readOnly = true)
    public List<AttachmentId> of(FacilityId room) {
        allowed(Permission.ISOLATION_COUNT, room);
        return kept(room);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Photo get(FacilityId room, AttachmentId photo) {
        RoomRow row = allowed(Permission.ISOLATION_COUNT, room);
        return attachments.get(row.school().value(), requireOf(room, photo));
    }

    /** Adds a photo. Needs {@link Permission#ROOMS_WRITE}. */
    @Transactional
    public AttachmentId add(FacilityId room, Photo photo) {
        RoomRow row = allowed(Permission.ROOMS_WRITE, room);
        if (kept(room).size() >= MOST_A_ROOM) {
            throw new RuleViolation("room.photo.too-many", MOST_A_ROOM);
        }
        AttachmentId added = attachments.keep(row.school().value(), photo);
        jdbc.sql("insert into isolation_photo (attachment_id, room_id, school_id) values (?, ?, ?)")
                .params(
                        Ids.bytes(added.value()),
                        Ids.bytes(room.value()),
                        Ids.bytes(row.school().value()))
                .update();
        note(row, true);
        return added;
    }

    /** Takes a photo away. Needs {@link Permission#ROOMS_WRITE}. */
    @Transactional
    public void remove(FacilityId room, AttachmentId photo) {
        RoomRow row = allowed(Permission.ROOMS_WRITE, room);
        AttachmentId known = requireOf(room, photo);
        jdbc.sql("delete from isolation_photo where attachment_id = ?")
                .param(Ids.bytes(known.value()))
                .update();
        attachments.remove(row.school().value(), known);
        note(row, false);
    }

    private List<AttachmentId> kept(FacilityId room) {
        return jdbc.sql("select attachment_id from isolation_photo where room_id = ? order by attachment_id")
                .param(Ids.bytes(room.value()))
                .query((row, n) -> new AttachmentId(Ids.read(row.getBytes(1))))
                .list();
    }

    private AttachmentId requireOf(FacilityId room, AttachmentId photo) {
        return kept(room).stream().filter(photo::equals).findFirst().orElseThrow(AccessRefused::new);
    }

    private RoomRow allowed(Permission permission, FacilityId room) {
        RoomRow row = book.find(room).map(RoomBook.Standing::row).orElseThrow(AccessRefused::new);
        jurisdiction.require(permission, row.school());
        return row;
    }

    private void note(RoomRow room, boolean added) {
        String name = Values.named("name", room.name());
        audit.changed(new AuditLog.Change(
                added ? "isolation.room-photo-added" : "isolation.room-photo-removed",
                "isolation_room",
                room.id().value().toString(),
                room.school().value(),
                added ? null : name,
                added ? name : null,
                null));
    }
}
