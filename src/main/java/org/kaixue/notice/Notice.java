package org.kaixue.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;

/** What was raised, until it is resolved. */
@Entity
@Table(name = "notice")
class Notice {

    @Id
    private UUID id;

    @Column
    private UUID unitId;

    @Column
    @Enumerated(EnumType.STRING)
    private Permission permission;

    @Column
    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Column
    private String messageKey;

    @Column
    private String messageArgs;

    @Column
    private String link;

    @Column
    private String subject;

    /** The subject while the notice is open, so that the schema refuses a second one. */
    @Column
    private @Nullable String openSubject;

    @Column
    private Instant raisedAt;

    @Column
    private @Nullable LocalDate untilDate;

    @Column
    private @Nullable Instant resolvedAt;

    @Version
    private @Nullable Integer version;

    protected Notice() {}

    Notice(NoticeDraft draft, Instant now) {
        id = Ids.next();
        subject = draft.subject();
        openSubject = draft.subject();
        raisedAt = now;
        say(draft);
    }

    /** Takes over what is now to be said about the same subject. */
    void say(NoticeDraft draft) {
        unitId = draft.unit().value();
        permission = draft.permission();
        severity = draft.severity();
        messageKey = draft.messageKey();
        messageArgs = NoticeArgs.write(draft.args());
        link = draft.link();
        untilDate = draft.until();
    }

    /** Whether the draft says something else than this notice does. */
    boolean differs(NoticeDraft draft) {
        return severity != draft.severity()
                || !messageKey.equals(draft.messageKey())
                || !messageArgs.equals(NoticeArgs.write(draft.args()));
    }

    UUID id() {
        return id;
    }

    void resolve(Instant now) {
        resolvedAt = now;
        openSubject = null;
    }
}
