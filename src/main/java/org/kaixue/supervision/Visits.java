package org.kaixue.supervision;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.AttachmentId;
import org.kaixue.attachment.Attachments;
import org.kaixue.attachment.Photo;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.figures.Fact;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Visits to schools: read, made and reviewed. What a phone sends carries a {@link Touch} and is taken once; the same calls
 * without one are of the page that shows what stands there. {@link VisitPlanning} plans them.
 */
@Service
public class Visits {

    private static final int MOST_OWN = 200;

    private final VisitEntries entries;
    private final VisitAccess access;
    private final VisitTouches touches;
    private final VisitSubmission submission;
    private final VisitBook book;
    private final VisitParts parts;
    private final VisitFacts facts;
    private final VisitNotices notices;
    private final Checklists checklists;
    private final Attachments attachments;
    private final Jurisdiction jurisdiction;
    private final Terms terms;
    private final Transactions transactions;
    private final Drafts drafts;
    private final Actors actors;
    private final BusinessClock clock;

    Visits(
            VisitEntries entries,
            VisitAccess access,
            VisitTouches touches,
            VisitSubmission submission,
            VisitBook book,
            VisitParts parts,
            VisitFacts facts,
            VisitNotices notices,
            Checklists checklists,
            Attachments attachments,
            Jurisdiction jurisdiction,
            Terms terms,
            Transactions transactions,
            Drafts drafts,
            Actors actors,
            BusinessClock clock) {
        this.entries = entries;
        this.access = access;
        this.touches = touches;
        this.submission = submission;
        this.book = book;
        this.parts = parts;
        this.facts = facts;
        this.notices = notices;
        this.checklists = checklists;
        this.attachments = attachments;
        this.jurisdiction = jurisdiction;
        this.terms = terms;
        this.transactions = transactions;
        this.drafts = drafts;
        this.actors = actors;
        this.clock = clock;
    }

    /** One page of the visits to schools at and below a unit, by default those planned first. */
    @Transactional(readOnly = true)
    public List<VisitRow> page(UnitId scope, VisitFilter filter, PageQuery query) {
        jurisdiction.require(Permission.VISITS_READ, scope);
        return book.page(scope, filter, query);
    }

    /** How many rows {@link #page} has. */
    @Transactional(readOnly = true)
    public int count(UnitId scope, VisitFilter filter, PageQuery query) {
        jurisdiction.require(Permission.VISITS_READ, scope);
        return book.count(scope, filter, query);
    }

    /** The visits of the signed-in person's teams in the term that is on, those to be made first. */
    @Transactional(readOnly = true)
    public List<VisitRow> mine() {
        jurisdiction.requireSomewhere(Permission.VISITS_WRITE);
        UUID account = actors.current().account();
        return account == null
                ? List.of()
                : book.of(account, terms.current().id(), MOST_OWN).stream()
                        .filter(visit -> jurisdiction.may(Permission.VISITS_WRITE, visit.school()))
                        .toList();
    }

    /** The submitted visits at and below a unit, the latest first: one statement, with their scores. */
    @Transactional(readOnly = true)
    public List<VisitRow> submitted(UnitId scope, TermId term) {
        jurisdiction.require(Permission.VISITS_READ, scope);
        return book.done(scope, term);
    }

    /** A visit with all its answers, and what the signed-in person may do about it. */
    @Transactional(readOnly = true)
    public VisitRecord record(VisitId id) {
        VisitEntry visit = access.get(id, Permission.VISITS_READ);
        TeamBook.Team team = access.team(visit);
        Edition edition = checklists.edition(visit.edition());
        Map<String, VisitParts.Kept> answers = parts.answers(visit.id());
        Map<String, Map<UUID, AttachmentId>> photos = parts.photos(visit.id());
        Map<String, Fact> known = facts.kept(visit.school(), visit.id());
        boolean reviews =
                visit.state() == VisitState.SUBMITTED && jurisdiction.may(Permission.VISITS_REVIEW, visit.school());
        boolean own = reviews && access.own(visit, team);
        return new VisitRecord(
                book.row(id),
                edition,
                checklists.counting(edition),
                team.members(),
                edition.items().stream()
                        .map(item -> line(item, answers.get(item.key()), photos, known))
                        .toList(),
                visit.state().open() ? VisitCheck.problems(edition, answers, photos, known) : List.of(),
                visit.plannedBy(),
                visit.startedBy(),
                parts.startedFrom(visit.id()).orElse(null),
                visit.submittedBy(),
                visit.closingNote(),
                visit.reviewedBy(),
                visit.reviewedAt(),
                visit.reviewNote(),
                visit.cancelReason(),
                access.mayAnswer(visit, team),
                reviews && !own,
                reviews && own,
                visit.state() == VisitState.PLANNED && jurisdiction.may(Permission.VISITS_PLAN, team.unit()));
    }

    private static VisitRecord.Line line(
            ChecklistItem item,
            VisitParts.@Nullable Kept kept,
            Map<String, Map<UUID, AttachmentId>> photos,
            Map<String, Fact> known) {
        VisitRecord.Answer answer = kept == null ? null : kept.answer();
        return new VisitRecord.Line(
                item,
                answer,
                answer == null ? ItemVerdict.UNANSWERED : item.judge(answer.value()),
                item.fact() == null ? null : known.get(item.fact()),
                List.copyOf(photos.getOrDefault(item.key(), Map.of()).keySet()));
    }

    /** The accounts that touched each of these visits: nobody approves what he entered. One statement. */
    @Transactional(readOnly = true)
    public Map<VisitId, List<UUID>> touchedBy(UnitId school, List<VisitId> visits) {
        jurisdiction.require(Permission.VISITS_READ, school);
        Map<VisitId, List<UUID>> accounts = new HashMap<>();
        parts.touchers(school, visits).forEach((visit, by) -> accounts.put(new VisitId(visit), by));
        return accounts;
    }

    /** One of its photos, by the id that the phone gave it. */
    @Transactional(readOnly = true)
    public Photo photo(VisitId id, UUID photo) {
        VisitEntry visit = access.get(id, Permission.VISITS_READ);
        VisitParts.PhotoKept kept = parts.photo(photo)
                .filter(one -> one.visit().equals(visit.id()) && one.attachment() != null)
                .orElseThrow(AccessRefused::new);
        AttachmentId attachment = kept.attachment();
        if (attachment == null) {
            throw new AccessRefused();
        }
        return attachments.get(visit.school().value(), attachment);
    }

    /** Somebody of the team is at the school. Needs {@link Permission#VISITS_WRITE}, and to be in the team. */
    public Taken start(VisitId id, Touch touch) {
        return touches.start(id, touch);
    }

    /**
     * Answers an item, or takes its answer back; of two answers the later on the phone stands. An item that a visit's
     * edition does not have, or a value that is none, is refused at the field named as the item's key.
     */
    public Taken answer(VisitId id, String item, @Nullable String value, @Nullable String note, Touch touch) {
        return touches.answer(id, item, value, note, touch, false);
    }

    /** As seen on the page: whatever stands there, this is later. */
    public void answer(VisitId id, String item, @Nullable String value, @Nullable String note) {
        touches.answer(id, item, value, note, Touch.at(clock.now()), true);
    }

    /** Says how what failed is to be put right, and whether it was put right there. */
    public Taken remedy(VisitId id, String item, RemedyDraft draft, Touch touch) {
        return touches.remedy(id, item, draft, touch, false);
    }

    public void remedy(VisitId id, String item, RemedyDraft draft) {
        touches.remedy(id, item, draft, Touch.at(clock.now()), true);
    }

    /**
     * Takes a photo; refused at the item where the file is too large or no picture. No more of it is read than that.
     *
     * @param photo made by the phone
     */
    public Taken photo(VisitId id, String item, UUID photo, InputStream sent, Touch touch) {
        return touches.photo(id, item, photo, sent, touch);
    }

    public void photo(VisitId id, String item, Photo photo) {
        touches.photo(id, item, Ids.next(), photo, Touch.at(clock.now()));
    }

    /** Takes a photo away, also one that is still on its way. */
    public Taken removePhoto(VisitId id, String item, UUID photo, Touch touch) {
        return touches.removePhoto(id, item, photo, touch);
    }

    /**
     * Hands the visit in: scores it and opens what failed as findings, all in one.
     *
     * @throws VisitIncomplete where something has not come or is not answered; nothing is lost by that
     */
    public Taken submit(VisitId id, SubmitDraft draft, Touch touch) {
        return submission.submit(id, draft, touch);
    }

    /** Looks the portal's own records up again for a visit that is under way. */
    public void judgeAgain(VisitId id) {
        transactions.whole(() -> {
            VisitEntry visit = access.touched(id);
            if (visit.state() != VisitState.UNDER_WAY) {
                throw new RuleViolation("supervision.refused.not-under-way");
            }
            return facts.judgeAndKeep(visit, checklists.edition(visit.edition()));
        });
    }

    /** Has looked at it. Needs {@link Permission#VISITS_REVIEW}; refused to everybody who was in the team or touched it. */
    public void review(VisitId id, ReviewDraft draft) {
        drafts.check(draft);
        transactions.whole(() -> {
            VisitEntry visit = access.alone(id, Permission.VISITS_REVIEW);
            TeamBook.Team team = access.team(visit);
            if (access.own(visit, team)) {
                throw new RuleViolation("supervision.refused.own");
            }
            String before = visit.inWords();
            visit.review(clock.now(), actors.current(), draft.note().strip());
            entries.saveAndFlush(visit);
            touches.changed("supervision.visit-reviewed", visit, before, visit.inWords());
            notices.toReview(team.unit());
            return visit;
        });
    }
}
