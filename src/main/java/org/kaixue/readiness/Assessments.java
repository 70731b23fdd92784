package org.kaixue.readiness;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.checklist.AnswerKind;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.Score;
import org.kaixue.checklist.Scoring;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactVerdict;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.readiness.AssessmentEvent.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A school assesses itself, stage by stage: it answers what the portal cannot, and says why where it sees something else
 * than the portal's records. {@link Approvals} follow.
 */
@Service
public class Assessments {

    static final String KIND = "readiness";

    private final AssessmentRecords records;
    private final AssessmentReader reader;
    private final AnswerBook answers;
    private final AnswerPhotoBook photos;
    private final FactBook facts;
    private final FactJudge judge;
    private final VisitReader visits;
    private final History history;
    private final Checklists checklists;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Terms terms;
    private final Drafts drafts;
    private final Actors actors;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final Transactions transactions;

    Assessments(
            AssessmentRecords records,
            AssessmentReader reader,
            AnswerBook answers,
            AnswerPhotoBook photos,
            FactBook facts,
            FactJudge judge,
            VisitReader visits,
            History history,
            Checklists checklists,
            Jurisdiction jurisdiction,
            Units units,
            Terms terms,
            Drafts drafts,
            Actors actors,
            BusinessClock clock,
            AuditLog audit,
            Transactions transactions) {
        this.records = records;
        this.reader = reader;
        this.answers = answers;
        this.photos = photos;
        this.facts = facts;
        this.judge = judge;
        this.visits = visits;
        this.history = history;
        this.checklists = checklists;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.terms = terms;
        this.drafts = drafts;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** What is known of a stage, whether or not its assessment was begun. */
    @Transactional(readOnly = true)
    public AssessmentRecord record(UnitId school, TermId term, Stage stage) {
        jurisdiction.require(Permission.READINESS_READ, school);
        requireTaught(school, stage);
        return reader.of(
                school,
                term,
                stage,
                records.findBySchoolIdAndTermIdAndStage(school.value(), term.value(), stage)
                        .orElse(null));
    }

    /** Begins in the term that is on; what was begun already goes on. */
    public AssessmentId begin(UnitId school, Stage stage) {
        jurisdiction.require(Permission.READINESS_ASSESS, school);
        requireTaught(school, stage);
        TermId term = terms.current().id();
        return transactions.whole(() -> records.findBySchoolIdAndTermIdAndStage(school.value(), term.value(), stage)
                .map(there -> new AssessmentId(there.id()))
                .orElseGet(() -> add(
                        new Assessment(school, term, stage, reader.counting().id(), clock.now()))));
    }

    private AssessmentId add(Assessment fresh) {
        try {
            Assessment kept = records.saveAndFlush(fresh);
            history.changed(kept, Kind.BEGUN, "readiness.begun", null, null);
            return new AssessmentId(kept.id());
        } catch (RuntimeException failure) {
            throw Transactions.duplicate(failure) ? new Transactions.LostRace("It was begun by another") : failure;
        }
    }

    /** Answers one item, changes the answer or takes it back. */
    @Transactional
    public void answer(AssessmentId id, AnswerDraft draft) {
        Assessment assessment = locked(id);
        answerAll(assessment, List.of(draft));
    }

    /** Answers several items at once, all of them or none. */
    @Transactional
    public void answer(AssessmentId id, List<AnswerDraft> draft) {
        Assessment assessment = locked(id);
        answerAll(assessment, draft);
    }

    private void answerAll(Assessment assessment, List<AnswerDraft> draft) {
        assessment.requireAnswerable();
        Edition edition = checklists.edition(assessment.edition());
        Map<String, StoredFact> known =
                facts.of(assessment.school(), assessment.term()).getOrDefault(assessment.school(), Map.of());
        for (AnswerDraft one : draft) {
            answer(assessment, edition, known, one);
        }
    }

    private void answer(Assessment assessment, Edition edition, Map<String, StoredFact> known, AnswerDraft draft) {
        drafts.check(draft);
        ChecklistItem item =
                edition.item(draft.item()).orElseThrow(() -> RuleViolation.at("item", "readiness.refused.no-item"));
        String value = blankToNull(draft.value());
        String note = blankToNull(draft.note());
        if (value != null) {
            item.check(value, clock.today());
        }
        if (item.kind() == AnswerKind.PHOTO
                && ChecklistItem.PHOTO.equals(value)
                && !photos.of(assessment.id()).containsKey(item.key())) {
            throw RuleViolation.at("value", "checklist.answer.photo");
        }
        StoredFact fact = item.fact() == null ? null : known.get(item.fact());
        if (note == null && Answering.disagrees(item, value, fact == null ? null : fact.verdict())) {
            throw RuleViolation.at("note", "readiness.answer.why");
        }
        AnswerBook.Kept before = answers.of(assessment.id()).get(item.key());
        answers.write(assessment, item.key(), value, note, actors.current(), clock.now());
        audit.changed(new AuditLog.Change(
                "readiness.answered",
                KIND,
                assessment.id().toString(),
                assessment.school().value(),
                before == null ? null : inWords(item, before.value(), before.note()),
                inWords(item, value, note),
                null));
    }

    private static String inWords(ChecklistItem item, @Nullable String value, @Nullable String note) {
        return Values.named("item", item.key(), "answer", value, "note", note);
    }

    /** Hands the self-assessment in; it can be handed in with failed items, but not with open ones or photos missing. */
    @Transactional
    public void submit(AssessmentId id) {
        Assessment assessment = locked(id);
        assessment.requireAnswerable();
        Edition edition = checklists.edition(assessment.edition());
        Map<String, Fact> now = judge.keep(assessment.school(), assessment.term(), reader.counting())
                .getOrDefault(assessment.school(), Map.of());
        Map<String, FactVerdict> verdicts = KnownFacts.verdicts(now);
        Map<String, String> given = AnswerBook.values(answers.of(assessment.id()));
        Score score = VisitReader.score(edition, given, verdicts);
        if (score.unanswered() > 0) {
            throw new RuleViolation("readiness.refused.unanswered", score.unanswered());
        }
        requirePhotos(assessment, edition, given);
        String before = assessment.inWords();
        assessment.submit(actors.current(), clock.now());
        assessment.score(score.points(), Scoring.result(score, checklists.rule(clock.today())));
        history.changed(assessment, Kind.SELF_ASSESSED, "readiness.self-assessed", before, null);
        records.saveAndFlush(assessment);
        visits.takeNew(assessment.school(), assessment.term(), edition.checklist());
    }

    private void requirePhotos(Assessment assessment, Edition edition, Map<String, String> given) {
        Map<String, List<AnswerPhotoBook.Kept>> kept = photos.of(assessment.id());
        String wanting = edition.items().stream()
                .filter(item -> item.kind() == AnswerKind.PHOTO && ChecklistItem.PHOTO.equals(given.get(item.key())))
                .filter(item -> kept.getOrDefault(item.key(), List.of()).size() < item.photos())
                .map(item -> String.valueOf(item.number()))
                .collect(Collectors.joining(", "));
        if (!wanting.isEmpty()) {
            throw new RuleViolation("readiness.refused.photos", wanting);
        }
    }

    /** Takes it back before anybody went there, to change an answer. */
    @Transactional
    public void takeBack(AssessmentId id) {
        Assessment assessment = locked(id);
        String before = assessment.inWords();
        assessment.takeBack(clock.now());
        history.changed(assessment, Kind.TAKEN_BACK, "readiness.taken-back", before, null);
    }

    /** Goes over to the edition of the list that counts now; answers to items that it still has stay. */
    @Transactional
    public void adopt(AssessmentId id) {
        Assessment assessment = locked(id);
        String before = assessment.inWords();
        assessment.adopt(reader.counting().id());
        history.changed(assessment, Kind.ADOPTED, "readiness.adopted", before, null);
    }

    private Assessment locked(AssessmentId id) {
        Assessment assessment = records.locked(id.value()).orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.READINESS_ASSESS, assessment.school());
        return assessment;
    }

    private void requireTaught(UnitId school, Stage stage) {
        SchoolType type = units.tree().get(school).type();
        if (type == null || !type.stages().contains(stage)) {
            throw new AccessRefused();
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
