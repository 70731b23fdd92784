package org.kaixue.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actor;
import org.kaixue.common.Actors;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Findings (问题) and their rectification (整改): found, given an owner and a deadline, handed in with evidence, and closed
 * by somebody who neither found nor mended them.
 */
@Service
public class Rectifications {

    private static final int TOPIC = 120;

    /** When a day's findings are taken to be found where only the day is known. */
    private static final LocalTime BEGIN_OF_WORK = LocalTime.of(8, 0);

    private final FindingRecords findings;
    private final FindingBook book;
    private final Deadlines deadlines;
    private final Jurisdiction jurisdiction;
    private final Drafts drafts;
    private final Actors actors;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Rectifications(
            FindingRecords findings,
            FindingBook book,
            Deadlines deadlines,
            Jurisdiction jurisdiction,
            Drafts drafts,
            Actors actors,
            BusinessClock clock,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.findings = findings;
        this.book = book;
        this.deadlines = deadlines;
        this.jurisdiction = jurisdiction;
        this.drafts = drafts;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** One page of the findings at and below a unit, by default those that are due first. */
    @Transactional(readOnly = true)
    public List<FindingRow> page(UnitId scope, FindingFilter filter, PageQuery query) {
        jurisdiction.require(Permission.RECTIFICATION_READ, scope);
        return book.page(scope, filter, query);
    }

    /** How many rows {@link #page} has. */
    @Transactional(readOnly = true)
    public int count(UnitId scope, FindingFilter filter, PageQuery query) {
        jurisdiction.require(Permission.RECTIFICATION_READ, scope);
        return book.count(scope, filter, query);
    }

    /** How many there are at and below a unit; one statement. */
    @Transactional(readOnly = true)
    public FindingCounts counts(UnitId scope) {
        jurisdiction.require(Permission.RECTIFICATION_READ, scope);
        return book.counts(scope);
    }

    /** The findings that a drill or a visit brought to light, those due first. */
    @Transactional(readOnly = true)
    public List<FindingRow> of(FindingSource source, UUID sourceId) {
        return of(source, List.of(sourceId));
    }

    /** The findings of several drills or visits, without those at schools that are not the person's; one statement. */
    @Transactional(readOnly = true)
    public List<FindingRow> of(FindingSource source, Collection<UUID> sourceIds) {
        jurisdiction.requireSomewhere(Permission.RECTIFICATION_READ);
        return book.of(source, sourceIds).stream()
                .filter(row -> jurisdiction.may(Permission.RECTIFICATION_READ, row.school()))
                .toList();
    }

    /** A finding with its history, and what the signed-in person may do about it. */
    @Transactional(readOnly = true)
    public FindingRecord record(FindingId id) {
        Finding finding = found(id);
        UnitId school = new UnitId(finding.schoolId());
        jurisdiction.require(Permission.RECTIFICATION_READ, school);
        List<FindingRecord.Event> history = book.events(id);
        boolean may = jurisdiction.may(Permission.RECTIFICATION_CHECK, school);
        boolean answers = jurisdiction.may(Permission.RECTIFICATION_ANSWER, school);
        boolean closed = finding.state() == FindingState.CLOSED;
        boolean handedIn = finding.state() == FindingState.HANDED_IN;
        boolean own = finding.touchedBy(actors.current().account());
        return new FindingRecord(
                book.row(id),
                finding.foundBy(),
                finding.detail(),
                history,
                book.pictures(id),
                (may || answers) && !closed,
                answers && !closed,
                may && handedIn && !own,
                may && handedIn && own);
    }

    /** Reports a hazard that the school found itself. Needs {@link Permission#RECTIFICATION_ANSWER}. */
    @Transactional
    public FindingId report(UnitId school, HazardDraft draft) {
        jurisdiction.require(Permission.RECTIFICATION_ANSWER, school);
        drafts.check(draft);
        LocalDate today = clock.today();
        if (draft.foundOn().isAfter(today)) {
            throw RuleViolation.at("foundOn", "rectification.refused.future");
        }
        Instant foundAt = draft.foundOn().equals(today)
                ? clock.now()
                : draft.foundOn()
                        .atTime(BEGIN_OF_WORK)
                        .atZone(BusinessClock.ZONE)
                        .toInstant();
        String words = "hazard " + draft.title() + (draft.place() == null ? "" : " " + draft.place());
        String topic = words.substring(0, Math.min(TOPIC, words.length()));
        if (findings.findBySchoolIdAndOpenTopic(school.value(), topic).isPresent()) {
            throw RuleViolation.at("title", "rectification.refused.known");
        }
        return open(
                new FindingDraft(
                        school,
                        FindingSource.HAZARD,
                        null,
                        topic,
                        new Bilingual(draft.title(), ""),
                        draft.detail(),
                        draft.severity(),
                        draft.owner()),
                draft.place(),
                foundAt);
    }

    /**
     * Opens a finding in the caller's transaction. A closed one of the same school and topic is opened again; one that is
     * open already stays as it is. Needs {@link Permission#RECTIFICATION_ANSWER} or
     * {@link Permission#RECTIFICATION_CHECK}.
     */
    @Transactional
    public FindingId open(FindingDraft draft) {
        if (!jurisdiction.may(Permission.RECTIFICATION_CHECK, draft.school())) {
            jurisdiction.require(Permission.RECTIFICATION_ANSWER, draft.school());
        }
        drafts.check(draft);
        return open(draft, null, clock.now());
    }

    private FindingId open(FindingDraft draft, @Nullable String place, Instant foundAt) {
        UUID school = draft.school().value();
        Finding earlier = findings.findFirstBySchoolIdAndTopicOrderByFoundAtDesc(school, draft.topic())
                .orElse(null);
        if (earlier != null && earlier.state() != FindingState.CLOSED) {
            return new FindingId(earlier.id());
        }
        Instant due = deadlines.due(draft.severity(), foundAt);
        Actor finder = actors.current();
        if (earlier == null) {
            Finding finding = new Finding(Ids.next(), draft, place, finder, foundAt, due);
            try {
                findings.saveAndFlush(finding);
            } catch (RuntimeException failure) {
                throw Transactions.duplicate(failure)
                        ? RuleViolation.at("title", "rectification.refused.known")
                        : failure;
            }
            return changed(finding, FindingRecord.EventKind.FOUND, null, null);
        }
        String before = earlier.inWords();
        earlier.findAgain(draft, finder, foundAt, due);
        return changed(earlier, FindingRecord.EventKind.FOUND_AGAIN, before, draft.detail());
    }

    /** Names the owner and how soon. Needs {@link Permission#RECTIFICATION_ANSWER} or CHECK. */
    @Transactional
    public void assign(FindingId id, OwnerDraft draft) {
        Finding finding = found(id);
        UnitId school = new UnitId(finding.schoolId());
        if (!jurisdiction.may(Permission.RECTIFICATION_CHECK, school)) {
            jurisdiction.require(Permission.RECTIFICATION_ANSWER, school);
        }
        drafts.check(draft);
        if (draft.severity() != finding.severity() && !jurisdiction.may(Permission.RECTIFICATION_CHECK, school)) {
            throw RuleViolation.at("severity", "rectification.refused.severity");
        }
        String before = finding.inWords();
        finding.assign(draft.owner(), draft.severity(), deadlines.due(draft.severity(), finding.foundAt()));
        changed(finding, FindingRecord.EventKind.ASSIGNED, before, draft.owner());
    }

    /** Says that it is put right, and how. Needs {@link Permission#RECTIFICATION_ANSWER}, of who found it CHECK. */
    @Transactional
    public void handIn(FindingId id, AnswerDraft draft) {
        UUID account = actors.current().account();
        act(handing(found(id), account), id, FindingRecord.EventKind.HANDED_IN, draft, one -> one.handIn(account));
    }

    /** Takes one's own hand-in back, before anybody looked. */
    @Transactional
    public void takeBack(FindingId id) {
        Finding finding = found(id);
        jurisdiction.require(Permission.RECTIFICATION_ANSWER, new UnitId(finding.schoolId()));
        if (!finding.handedInBy(actors.current().account())) {
            throw new RuleViolation("rectification.refused.not-own");
        }
        String before = finding.inWords();
        finding.takeBack();
        changed(finding, FindingRecord.EventKind.TAKEN_BACK, before, null);
    }

    /** Has seen that it is put right. Needs {@link Permission#RECTIFICATION_CHECK}; refused to its finder and mender. */
    @Transactional
    public void close(FindingId id, AnswerDraft draft) {
        Actor actor = actors.current();
        check(id, FindingRecord.EventKind.CLOSED, draft, finding -> finding.close(actor.account(), clock.now()));
    }

    /** Has seen that it is not. Needs {@link Permission#RECTIFICATION_CHECK}. */
    @Transactional
    public void sendBack(FindingId id, AnswerDraft draft) {
        check(id, FindingRecord.EventKind.SENT_BACK, draft, Finding::takeBack);
    }

    private Permission handing(Finding finding, @Nullable UUID account) {
        boolean answers = jurisdiction.may(Permission.RECTIFICATION_ANSWER, new UnitId(finding.schoolId()));
        return !answers && finding.foundBy(account) ? Permission.RECTIFICATION_CHECK : Permission.RECTIFICATION_ANSWER;
    }

    private void check(FindingId id, FindingRecord.EventKind kind, AnswerDraft draft, Consumer<Finding> change) {
        act(Permission.RECTIFICATION_CHECK, id, kind, draft, change);
    }

    private void act(
            Permission permission,
            FindingId id,
            FindingRecord.EventKind kind,
            AnswerDraft draft,
            Consumer<Finding> change) {
        Finding finding = found(id);
        jurisdiction.require(permission, new UnitId(finding.schoolId()));
        drafts.check(draft);
        String before = finding.inWords();
        change.accept(finding);
        changed(finding, kind, before, draft.note());
    }

    private FindingId changed(
            Finding finding, FindingRecord.EventKind kind, @Nullable String before, @Nullable String note) {
        book.happened(finding, kind, actors.current(), note);
        audit.changed(new AuditLog.Change(
                "rectification." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "finding",
                finding.id().toString(),
                finding.schoolId(),
                before,
                finding.inWords(),
                note));
        FindingId id = new FindingId(finding.id());
        events.publishEvent(new FindingChanged(id, new UnitId(finding.schoolId())));
        return id;
    }

    private Finding found(FindingId id) {
        return findings.findById(id.value()).orElseThrow(AccessRefused::new);
    }
}
