package org.kaixue.attachment;

import java.time.LocalDateTime;
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
 * Keeps documents for the rooms whose records they belong to. As with {@link Attachments}, the room asks whether the
 * person may, and a document of another unit is not found.
 */
@Service
public class DocumentStore {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final BusinessClock clock;

    DocumentStore(JdbcClient jdbc, Actors actors, BusinessClock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /** Keeps a document of a unit's record. */
    @Transactional
    public DocumentId keep(UUID unit, Document document) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into document (id, unit_id, name, type, size, content, kept_at, kept_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(unit),
                        document.name(),
                        document.type().name(),
                        document.content().length,
                        document.content(),
                        Moments.column(clock.now()),
                        actors.current().name())
                .update();
        return new DocumentId(id);
    }

    /** A document of that unit's records; refused if there is none. */
    @Transactional(readOnly = true)
    public Document get(UUID unit, DocumentId id) {
        return jdbc.sql("select name, type, content from document where id = ? and unit_id = ?")
                .params(Ids.bytes(id.value()), Ids.bytes(unit))
                .query((row, n) ->
                        new Document(row.getString(1), DocumentType.valueOf(row.getString(2)), row.getBytes(3)))
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    /** What is known of a document of that unit's records, without its content; refused if there is none. */
    @Transactional(readOnly = true)
    public DocumentRow about(UUID unit, DocumentId id) {
        return jdbc.sql("select name, type, size, kept_at, kept_by from document where id = ? and unit_id = ?")
                .params(Ids.bytes(id.value()), Ids.bytes(unit))
                .query((row, n) -> new DocumentRow(
                        id,
                        row.getString(1),
                        DocumentType.valueOf(row.getString(2)),
                        row.getInt(3),
                        Moments.read(row.getObject(4, LocalDateTime.class)),
                        row.getString(5)))
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    /** Removes a document of that unit's records, after the room has let go of it. */
    @Transactional
    public void remove(UUID unit, DocumentId id) {
        jdbc.sql("delete from document where id = ? and unit_id = ?")
                .params(Ids.bytes(id.value()), Ids.bytes(unit))
                .update();
    }
}
