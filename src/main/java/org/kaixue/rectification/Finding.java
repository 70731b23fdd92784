package org.kaixue.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.common.Actor;
import org.kaixue.common.RuleViolation;

/** Something found wrong at a school, until somebody else has seen it put right. */
@Entity
class Finding {

    @Id
    private UUID id;

    @Version
    @Column(nullable = false)
    private @Nullable Integer version;

    private UUID schoolId;

    @Enumerated(EnumType.STRING)
    private FindingSource source;

    private @Nullable UUID sourceId;
    private String topic;
    private @Nullable String openTopic;
    private String title;
    private String titleEn;
    private @Nullable String detail;
    private @Nullable String place;

    @Enumerated(EnumType.STRING)
    private FindingSeverity severity;

    private @Nullable String owner;

    @Enumerated(EnumType.STRING)
    private FindingState state;

    private Instant foundAt;
    private String foundBy;
    private @Nullable UUID finderId;
    private Instant dueAt;
    private @Nullable UUID handedById;
    private @Nullable Instant closedAt;
    private int reopened;

    /** For Hibernate. */
    protected Finding() {}

    Finding(UUID id, FindingDraft draft, @Nullable String place, Actor finder, Instant foundAt, Instant dueAt) {
        this.id = id;
        this.schoolId = draft.school().value();
        this.topic = draft.topic();
        this.place = place;
        say(draft, finder, foundAt, dueAt);
    }

    private void say(FindingDraft draft, Actor finder, Instant at, Instant due) {
        source = draft.source();
        sourceId = draft.sourceId();
        title = draft.title().zh();
        titleEn = draft.title().en();
        detail = draft.detail();
        severity = draft.severity();
        owner = draft.owner() == null ? owner : draft.owner();
        foundAt = at;
        foundBy = finder.name();
        finderId = finder.account();
        dueAt = due;
        state = FindingState.OPEN;
        openTopic = topic;
    }

    /** Found once more after it had been closed: open again, with a deadline from now. */
    void findAgain(FindingDraft draft, Actor finder, Instant at, Instant due) {
        move(FindingState.OPEN);
        say(draft, finder, at, due);
        handedById = null;
        closedAt = null;
        reopened++;
    }

    void assign(String newOwner, FindingSeverity newSeverity, Instant due) {
        requireNotClosed();
        owner = newOwner;
        severity = newSeverity;
        dueAt = due;
    }

    void handIn(@Nullable UUID account) {
        move(FindingState.HANDED_IN);
        handedById = account;
    }

    /** Handed in too early: by who did so, or because whoever looked again still saw it. */
    void takeBack() {
        if (state == FindingState.CLOSED) {
            throw new RuleViolation("rectification.refused.closed");
        }
        move(FindingState.OPEN);
        handedById = null;
    }

    void close(@Nullable UUID account, Instant now) {
        if (touchedBy(account)) {
            throw new RuleViolation("rectification.refused.own");
        }
        move(FindingState.CLOSED);
        openTopic = null;
        closedAt = now;
    }

    /** Whether that person found it or handed it in; the portal's own work is nobody. */
    boolean touchedBy(@Nullable UUID account) {
        return account != null && (account.equals(finderId) || account.equals(handedById));
    }

    boolean foundBy(@Nullable UUID account) {
        return account != null && account.equals(finderId);
    }

    boolean handedInBy(@Nullable UUID account) {
        return account != null && account.equals(handedById);
    }

    void requireNotClosed() {
        if (state == FindingState.CLOSED) {
            throw new RuleViolation("rectification.refused.closed");
        }
    }

    private void move(FindingState next) {
        if (!state.leadsTo(next)) {
            throw new RuleViolation("rectification.refused." + state);
        }
        state = next;
    }

    UUID id() {
        return id;
    }

    UUID schoolId() {
        return schoolId;
    }

    FindingState state() {
        return state;
    }

    Instant foundAt() {
        return foundAt;
    }

    String foundBy() {
        return foundBy;
    }

    @Nullable
    String detail() {
        return detail;
    }

    FindingSeverity severity() {
        return severity;
    }

    String inWords() {
        return Values.named("title", title, "severity", severity, "owner", owner, "state", state, "due", dueAt);
    }
}
