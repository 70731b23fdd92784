package org.kaixue.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.AttachmentId;
import org.kaixue.attachment.Attachments;
import org.kaixue.attachment.Photo;
import org.kaixue.attachment.Photos;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.checklist.AnswerKind;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.Edition;
import org.kaixue.common.Actor;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.springframework.stereotype.Component;

/**
 * Takes the touches of a visit, each once by its own id, in whichever order a network brings them. All touches of one
 * visit are taken one after another; of two answers to an item the later on the phone stands (decision 025).
 */
@Component
class VisitTouches {

    static final String KIND = "visit";
    private static final int MOST_PHOTOS_AN_ITEM = 12;
    private static final int MOST_PHOTOS = 200;
    private static final int LONGEST_NOTE = 1000;

    private final VisitEntries entries;
    private final VisitAccess access;
    private final VisitParts parts;
    private final VisitFacts facts;
    private final Checklists checklists;
    private final Attachments attachments;
    private final Transactions transactions;
    private final Drafts drafts;
    private final Actors actors;
    private final BusinessClock clock;
    private final AuditLog audit;

    VisitTouches(
            VisitEntries entries,
            VisitAccess access,
            VisitParts parts,
            VisitFacts facts,
            Checklists checklists,
            Attachments attachments,
            Transactions transactions,
            Drafts drafts,
            Actors actors,
            BusinessClock clock,
            AuditLog audit) {
        this.entries = entries;
        this.access = access;
        this.parts = parts;
        this.facts = facts;
        this.checklists = checklists;
        this.attachments = attachments;
        this.transactions = transactions;
        this.drafts = drafts;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
    }

    Taken start(VisitId id, Touch touch) {
        return take(id, VisitParts.Kind.START, null, touch, (visit, actor) -> {});
    }

    /** @param here whether it was answered on a page that shows what stands there: then it is the latest */
    Taken answer(VisitId id, String key, @Nullable String value, @Nullable String note, Touch touch, boolean here) {
        String plain = value == null || value.isBlank() ? null : value.strip();
        String words = note == null || note.isBlank() ? null : note.strip();
        if (words != null && words.length() > LONGEST_NOTE) {
            throw RuleViolation.at(key, "supervision.refused.note", LONGEST_NOTE);
        }
        return take(id, VisitParts.Kind.ANSWER, key, touch, (visit, actor) -> {
            ChecklistItem item = item(visit, key);
            if (plain != null) {
                check(item, plain);
            }
            VisitParts.Kept kept = parts.answers(visit.id()).get(key);
            Touch counted = counted(touch, here && kept != null ? kept.answer().at() : null);
            if (kept == null || later(counted, kept.answer().at(), kept.answerTouch())) {
                parts.answer(visit, key, kept == null, plain, words, counted, actor);
                boolean said = item.kind() != AnswerKind.TEXT;
                changed(
                        "supervision.visit-answered",
                        visit,
                        kept == null ? null : words(key, said ? kept.answer().value() : null),
                        words(key, said ? plain : null));
            }
        });
    }

    /** Values of free words may name people and stay out of the audit. */
    private static String words(String key, @Nullable String value) {
        return Values.named("item", key, "answer", value);
    }

    Taken remedy(VisitId id, String key, RemedyDraft draft, Touch touch, boolean here) {
        drafts.check(draft);
        return take(id, VisitParts.Kind.REMEDY, key, touch, (visit, actor) -> {
            item(visit, key);
            VisitParts.Kept kept = parts.answers(visit.id()).get(key);
            Touch counted = counted(touch, here && kept != null ? kept.remedyAt() : null);
            if (kept == null || later(counted, kept.remedyAt(), kept.remedyTouch())) {
                parts.remedy(visit, key, kept == null, draft, counted);
                changed(
                        "supervision.visit-remedy",
                        visit,
                        null,
                        Values.named("item", key, "severity", draft.severity(), "put-right", draft.putRight()));
            }
        });
    }

    Taken photo(VisitId id, String key, UUID photo, InputStream sent, Touch touch) {
        transactions.whole(() -> access.touched(id));
        try {
            return photo(id, key, photo, Photos.rewritten(sent.readNBytes(Photos.MOST_BYTES + 1)), touch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuleViolation refusal) {
            throw refusal.field() == null ? RuleViolation.at(key, refusal.key(), refusal.values()) : refusal;
        }
    }

    Taken photo(VisitId id, String key, UUID photo, Photo picture, Touch touch) {
        return take(id, VisitParts.Kind.PHOTO, key, touch, (visit, actor) -> {
            item(visit, key);
            Optional<VisitParts.PhotoKept> kept = parts.photo(photo);
            if (kept.isPresent()) {
                requireSame(visit, kept.get().visit());
                return;
            }
            Map<String, Map<UUID, AttachmentId>> photos = parts.photos(visit.id());
            int here = photos.getOrDefault(key, Map.of()).size();
            int all = photos.values().stream().mapToInt(Map::size).sum();
            if (here >= MOST_PHOTOS_AN_ITEM || all >= MOST_PHOTOS) {
                throw RuleViolation.at(key, "supervision.refused.photos", MOST_PHOTOS_AN_ITEM, MOST_PHOTOS);
            }
            AttachmentId attachment = attachments.keep(visit.school().value(), picture);
            parts.keepPhoto(visit, key, photo, attachment, touch.at());
            changed("supervision.visit-photo", visit, null, Values.named("item", key));
        });
    }

    /** Also where that comes before the photo itself: it is then not taken any more. */
    Taken removePhoto(VisitId id, String key, UUID photo, Touch touch) {
        return take(id, VisitParts.Kind.UNPHOTO, key, touch, (visit, actor) -> {
            item(visit, key);
            VisitParts.PhotoKept kept = parts.photo(photo).orElse(null);
            if (kept == null) {
                parts.keepPhoto(visit, key, photo, null, touch.at());
                return;
            }
            requireSame(visit, kept.visit());
            if (kept.attachment() != null) {
                parts.dropPhoto(photo);
                attachments.remove(visit.school().value(), kept.attachment());
                changed("supervision.visit-photo-removed", visit, Values.named("item", key), null);
            }
        });
    }

    private Taken take(
            VisitId id, VisitParts.Kind kind, @Nullable String item, Touch touch, BiConsumer<VisitEntry, Actor> work) {
        return transactions.whole(() -> {
            VisitEntry visit = access.touched(id);
            if (known(visit, touch)) {
                return Taken.ALREADY_TAKEN;
            }
            Actor actor = actors.current();
            begin(visit, touch, actor);
            work.accept(visit, actor);
            parts.take(visit, kind, item, touch, clock.now(), actor);
            return Taken.TAKEN;
        });
    }

    /** Whether the touch was taken before; one that belongs to another visit is refused. */
    boolean known(VisitEntry visit, Touch touch) {
        Optional<UUID> of = parts.visitOf(touch.id());
        of.ifPresent(other -> requireSame(visit, other));
        return of.isPresent();
    }

    /** Sets the visit under way where it is not; the records are looked up then. */
    void begin(VisitEntry visit, Touch touch, Actor actor) {
        String before = visit.inWords();
        boolean calledOff = visit.state() == VisitState.CANCELLED;
        boolean begins = visit.touch(told(touch), actor);
        entries.saveAndFlush(visit);
        if (begins) {
            facts.judgeAndKeep(visit, checklists.edition(visit.edition()));
            changed(
                    calledOff ? "supervision.visit-revived" : "supervision.visit-started",
                    visit,
                    before,
                    visit.inWords());
        }
    }

    /** The phone's time, but never one that is still to come: a clock that runs ahead would win for ever. */
    private Instant told(Touch touch) {
        Instant now = clock.now();
        return touch.at().isAfter(now) ? now : touch.at().truncatedTo(ChronoUnit.MICROS);
    }

    private Touch counted(Touch touch, @Nullable Instant seen) {
        Instant at = told(touch);
        return new Touch(
                touch.id(), seen == null || at.isAfter(seen) ? at : seen.plus(1, ChronoUnit.MICROS), null, null, null);
    }

    /** Of two touches at the same moment, the one with the larger id, so that the order of arrival does not matter. */
    private static boolean later(Touch touch, @Nullable Instant at, @Nullable UUID other) {
        int order = at == null ? 1 : touch.at().compareTo(at);
        return order > 0 || (order == 0 && (other == null || touch.id().compareTo(other) > 0));
    }

    private void check(ChecklistItem item, String value) {
        try {
            item.check(value, clock.today());
        } catch (RuleViolation refusal) {
            throw RuleViolation.at(item.key(), refusal.key(), refusal.values());
        }
    }

    private ChecklistItem item(VisitEntry visit, String key) {
        Edition edition = checklists.edition(visit.edition());
        return edition.item(key)
                .orElseThrow(() ->
                        RuleViolation.at(key, "supervision.refused.no-such-item", edition.name(), edition.version()));
    }

    private static void requireSame(VisitEntry visit, UUID other) {
        if (!visit.id().equals(other)) {
            throw new RuleViolation("supervision.refused.other-visit");
        }
    }

    void changed(String action, VisitEntry visit, @Nullable String before, @Nullable String after) {
        audit.changed(new AuditLog.Change(
                action, KIND, visit.id().toString(), visit.school().value(), before, after, null));
    }
}
