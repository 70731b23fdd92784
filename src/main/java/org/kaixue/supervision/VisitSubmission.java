package org.kaixue.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.AttachmentId;
import org.kaixue.attachment.Attachments;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.checklist.Score;
import org.kaixue.checklist.Scoring;
import org.kaixue.common.Actor;
import org.kaixue.common.Actors;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;
import org.kaixue.common.Transactions;
import org.kaixue.figures.Fact;
import org.kaixue.rectification.AnswerDraft;
import org.kaixue.rectification.FindingDraft;
import org.kaixue.rectification.FindingId;
import org.kaixue.rectification.FindingPhotos;
import org.kaixue.rectification.FindingRecord;
import org.kaixue.rectification.FindingRow;
import org.kaixue.rectification.FindingSource;
import org.kaixue.rectification.FindingState;
import org.kaixue.rectification.Rectifications;
import org.springframework.stereotype.Component;

/** Submits a visit once everything is here: scores it, and opens a finding for each item that failed, in one transaction. */
@Component
class VisitSubmission {

    private static final int LONGEST_TITLE = 120;

    private final VisitEntries entries;
    private final VisitAccess access;
    private final VisitTouches touches;
    private final VisitParts parts;
    private final VisitFacts facts;
    private final VisitNotices notices;
    private final Checklists checklists;
    private final Rectifications rectifications;
    private final FindingPhotos findingPhotos;
    private final Attachments attachments;
    private final Transactions transactions;
    private final Drafts drafts;
    private final Actors actors;
    private final BusinessClock clock;
    private final Texts texts;

    VisitSubmission(
            VisitEntries entries,
            VisitAccess access,
            VisitTouches touches,
            VisitParts parts,
            VisitFacts facts,
            VisitNotices notices,
            Checklists checklists,
            Rectifications rectifications,
            FindingPhotos findingPhotos,
            Attachments attachments,
            Transactions transactions,
            Drafts drafts,
            Actors actors,
            BusinessClock clock,
            Texts texts) {
        this.entries = entries;
        this.access = access;
        this.touches = touches;
        this.parts = parts;
        this.facts = facts;
        this.notices = notices;
        this.checklists = checklists;
        this.rectifications = rectifications;
        this.findingPhotos = findingPhotos;
        this.attachments = attachments;
        this.transactions = transactions;
        this.drafts = drafts;
        this.actors = actors;
        this.clock = clock;
        this.texts = texts;
    }

    Taken submit(VisitId id, SubmitDraft draft, Touch touch) {
        drafts.check(draft);
        return transactions.whole(() -> {
            VisitEntry visit = access.touched(id);
            if (touches.known(visit, touch)) {
                return Taken.ALREADY_TAKEN;
            }
            Actor actor = actors.current();
            touches.begin(visit, touch, actor);
            close(visit, draft, touch, actor);
            parts.take(visit, VisitParts.Kind.SUBMIT, null, touch, clock.now(), actor);
            return Taken.TAKEN;
        });
    }

    private void close(VisitEntry visit, SubmitDraft draft, Touch touch, Actor actor) {
        Edition edition = checklists.edition(visit.edition());
        Map<String, VisitParts.Kept> answers = parts.answers(visit.id());
        Map<String, Map<UUID, AttachmentId>> photos = parts.photos(visit.id());
        Map<String, Fact> known = facts.judgeAndKeep(visit, edition);
        List<UUID> missingPhotos = parts.missingPhotos(visit.id(), draft.photos());
        List<UUID> missingTouches = parts.missingTouches(visit.id(), draft.touches());
        List<ItemProblem> problems = VisitCheck.problems(edition, answers, photos, known);
        if (!missingPhotos.isEmpty() || !missingTouches.isEmpty() || !problems.isEmpty()) {
            throw new VisitIncomplete(missingPhotos, missingTouches, problems);
        }
        Map<String, ItemVerdict> verdicts = new HashMap<>();
        edition.items().forEach(item -> verdicts.put(item.key(), verdict(item, answers)));
        Map<String, FindingId> found = new HashMap<>();
        for (ChecklistItem item : edition.items()) {
            if (verdicts.get(item.key()) == ItemVerdict.FAILED) {
                found.put(item.key(), open(visit, edition, item, answers.get(item.key())));
            }
        }
        Map<FindingId, FindingRow> own = rectifications.of(FindingSource.VISIT, visit.id()).stream()
                .collect(Collectors.toMap(FindingRow::id, row -> row));
        List<VisitParts.Outcome> outcomes = new ArrayList<>();
        Set<FindingId> shown = new HashSet<>();
        for (ChecklistItem item : edition.items()) {
            FindingId finding = found.get(item.key());
            FindingRow row = finding == null ? null : own.get(finding);
            if (row != null && shown.add(row.id())) {
                show(visit, row, answers.get(item.key()), photos.getOrDefault(item.key(), Map.of()));
            }
            boolean repeated = finding != null && (row == null || row.reopened() > 0);
            outcomes.add(new VisitParts.Outcome(item.key(), verdict(item, answers), finding, repeated));
        }
        parts.close(visit, outcomes, answers.keySet());
        Score score = Scoring.of(edition, item -> verdicts.getOrDefault(item.key(), ItemVerdict.UNANSWERED));
        String before = visit.inWords();
        Instant now = clock.now();
        Instant told = touch.at().isAfter(now) ? now : touch.at();
        String note = draft.note() == null || draft.note().isBlank()
                ? null
                : draft.note().strip();
        visit.submit(told, now, actor, note, score, Scoring.result(score, checklists.rule(clock.today())));
        entries.saveAndFlush(visit);
        touches.changed("supervision.visit-submitted", visit, before, visit.inWords());
        notices.toReview(access.team(visit).unit());
    }

    private static ItemVerdict verdict(ChecklistItem item, Map<String, VisitParts.Kept> answers) {
        VisitParts.Kept kept = answers.get(item.key());
        return item.judge(kept == null ? null : kept.answer().value());
    }

    /** The question as the title of a finding. */
    static Bilingual title(ChecklistItem item) {
        return new Bilingual(shortened(item.text().zh()), shortened(item.text().en()));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE - 1) + "…" : text;
    }

    private FindingId open(VisitEntry visit, Edition edition, ChecklistItem item, VisitParts.@Nullable Kept kept) {
        VisitRecord.Answer answer = kept == null ? null : kept.answer();
        try {
            return rectifications.open(new FindingDraft(
                    visit.school(),
                    FindingSource.VISIT,
                    visit.id(),
                    item.topic(edition.code()),
                    title(item),
                    answer == null ? null : answer.note(),
                    answer == null || answer.severity() == null ? item.severity() : answer.severity(),
                    answer == null || answer.owner() == null ? word("supervision.finding.owner") : answer.owner()));
        } catch (RuleViolation race) {
            if (race.key().equals("rectification.refused.known")) {
                throw new Transactions.LostRace("Another visit opened the same finding");
            }
            throw race;
        }
    }

    /** Gives a finding that this visit opened its photos, and hands in what was put right there. */
    private void show(
            VisitEntry visit, FindingRow row, VisitParts.@Nullable Kept kept, Map<UUID, AttachmentId> photos) {
        boolean putRight = kept != null && kept.answer().putRight();
        FindingRecord.Side side = putRight ? FindingRecord.Side.AFTER : FindingRecord.Side.BEFORE;
        photos.values()
                .forEach(photo -> findingPhotos.add(
                        row.id(), side, attachments.get(visit.school().value(), photo)));
        if (putRight && row.state() == FindingState.OPEN) {
            rectifications.handIn(row.id(), new AnswerDraft(word("supervision.finding.put-right")));
        }
    }

    /** Records are kept in Chinese. */
    private String word(String key) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE);
    }
}
