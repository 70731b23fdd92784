package org.kaixue.notice;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.organisation.Grants;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitsUndone;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bell: rooms raise what a person must know or do, and resolve it when it is done; each person sees what his grants
 * cover. Raising is a room's own work in its own transaction, so it asks for no permission.
 */
@Service
public class NoticeBoard {

    private static final int MOST = 200;

    private final NoticeRepository notices;
    private final NoticeReader reader;
    private final Grants grants;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    NoticeBoard(
            NoticeRepository notices,
            NoticeReader reader,
            Grants grants,
            Actors actors,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.notices = notices;
        this.reader = reader;
        this.grants = grants;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts up a notice, or brings the open one about the same subject up to date; who read it reads it again then. */
    @Transactional
    public void raise(NoticeDraft draft) {
        notices.findByOpenSubject(draft.subject())
                .ifPresentOrElse(
                        open -> {
                            if (open.differs(draft)) {
                                unread(open);
                            }
                            open.say(draft);
                        },
                        () -> notices.save(new Notice(draft, clock.now())));
    }

    /** Takes down the open notice about a subject, if there is one. */
    @Transactional
    public void resolve(String subject) {
        notices.findByOpenSubject(subject).ifPresent(open -> open.resolve(clock.now()));
    }

    /** The subjects of the open notices whose subject begins so, for the room that raised them. */
    @Transactional(readOnly = true)
    public List<String> openSubjects(String beginning) {
        return jdbc.sql("select open_subject from notice where left(open_subject, :length) = :beginning")
                .param("length", beginning.length())
                .param("beginning", beginning)
                .query(String.class)
                .list();
    }

    /** The open notices of the signed-in person, most urgent first; one statement. */
    @Transactional(readOnly = true)
    public List<NoticeRow> open() {
        return reader.open(grants.current(), actors.current().account(), MOST);
    }

    /** Marks these of the signed-in person's open notices as read. */
    @Transactional
    public void markRead(Collection<UUID> ids) {
        UUID account = actors.current().account();
        if (account == null) {
            return;
        }
        Set<UUID> unread = open().stream()
                .filter(notice -> !notice.read())
                .map(NoticeRow::id)
                .collect(Collectors.toSet());
        ids.stream().filter(unread::contains).distinct().forEach(id -> jdbc.sql(
                        "insert into notice_read (notice_id, account_id, read_at) values (?, ?, ?)")
                .params(Ids.bytes(id), Ids.bytes(account), Moments.column(clock.now()))
                .update());
    }

    /** What was raised about units that are taken back is as if it had never been. */
    @EventListener
    void forget(UnitsUndone undone) {
        for (UnitId unit : undone.units()) {
            byte[] id = Ids.bytes(unit.value());
            jdbc.sql("delete from notice_read where notice_id in (select n.id from notice n where n.unit_id = ?)")
                    .param(id)
                    .update();
            jdbc.sql("delete from notice where unit_id = ?").param(id).update();
        }
    }

    private void unread(Notice notice) {
        jdbc.sql("delete from notice_read where notice_id = ?")
                .param(Ids.bytes(notice.id()))
                .update();
    }
}
