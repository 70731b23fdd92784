package org.kaixue.field;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;
import org.kaixue.supervision.RemedyDraft;
import org.kaixue.supervision.SubmitDraft;
import org.kaixue.supervision.Touch;
import org.kaixue.supervision.VisitId;
import org.kaixue.supervision.VisitIncomplete;
import org.kaixue.supervision.Visits;
import org.springframework.stereotype.Service;

/**
 * Takes what phones send. Each touch is a transaction of its own: one that is refused holds none of the others up, and the
 * phone keeps it with the sentence that says why.
 */
@Service
public class FieldDesk {

    private final Visits visits;
    private final LiveTouches live;
    private final Texts texts;

    FieldDesk(Visits visits, LiveTouches live, Texts texts) {
        this.visits = visits;
        this.live = live;
        this.texts = texts;
    }

    /** Takes touches in the order in which they come; the answers say so of each. */
    public List<Outcome> take(List<SentTouch> touches, Locale language) {
        List<Outcome> outcomes = new ArrayList<>();
        for (SentTouch touch : touches) {
            outcomes.add(outcome(touch.id(), language, () -> take(touch)));
        }
        return outcomes;
    }

    /** Takes a photo of an item; its own id is the phone's. */
    public Outcome photo(UUID visit, String item, UUID photo, InputStream sent, Touch touch, Locale language) {
        return outcome(photo, language, () -> visits.photo(new VisitId(visit), item, photo, sent, touch));
    }

    /** Submits a visit, or says what is missing. */
    public Outcome submit(SentTouch touch, Locale language) {
        SubmitDraft draft = new SubmitDraft(orNone(touch.photos()), orNone(touch.touches()), touch.note());
        try {
            visits.submit(new VisitId(touch.target()), draft, touch(touch));
            return Outcome.taken(touch.id());
        } catch (VisitIncomplete incomplete) {
            Outcome.Missing missing = new Outcome.Missing(incomplete.touches(), incomplete.photos());
            return new Outcome(touch.id(), false, words(incomplete, language), missing.nothing() ? null : missing);
        } catch (RuleViolation refusal) {
            return Outcome.refused(touch.id(), words(refusal, language));
        }
    }

    private void take(SentTouch touch) {
        VisitId visit = new VisitId(touch.target());
        switch (TouchKind.of(touch.kind()).orElseThrow(() -> new RuleViolation("field.refused.kind"))) {
            case VISIT_START -> visits.start(visit, touch(touch));
            case VISIT_ANSWER -> visits.answer(visit, needed(touch.item()), touch.value(), touch.note(), touch(touch));
            case VISIT_REMEDY -> {
                SentTouch.Remedy remedy = needed(touch.remedy());
                visits.remedy(
                        visit,
                        needed(touch.item()),
                        new RemedyDraft(remedy.severity(), remedy.owner(), remedy.putRight()),
                        touch(touch));
            }
            case VISIT_UNPHOTO -> visits.removePhoto(visit, needed(touch.item()), needed(touch.photo()), touch(touch));
            case DRILL_STEP -> live.drillStep(touch);
            case DRILL_UNSTEP -> live.drillStepUndone(touch);
            case CASE_STEP -> live.caseStep(touch);
            case CASE_UNSTEP -> live.caseStepUndone(touch);
        }
    }

    private Outcome outcome(UUID id, Locale language, Runnable work) {
        try {
            work.run();
            return Outcome.taken(id);
        } catch (RuleViolation refusal) {
            return Outcome.refused(id, words(refusal, language));
        }
    }

    private String words(RuleViolation refusal, Locale language) {
        if (refusal instanceof VisitIncomplete incomplete && !incomplete.items().isEmpty()) {
            return incomplete.items().stream()
                    .map(item -> texts.getTranslation(item.sentence(), language, item.number()))
                    .collect(Collectors.joining(" "));
        }
        return refusal instanceof AccessRefused
                ? texts.getTranslation("field.refused.not-yours", language)
                : texts.of(refusal, language);
    }

    static Touch touch(SentTouch sent) {
        SentTouch.Place place = sent.place();
        return place == null
                ? new Touch(sent.id(), sent.at(), null, null, null)
                : new Touch(sent.id(), sent.at(), place.latitude(), place.longitude(), place.accuracy());
    }

    private static <T> T needed(@Nullable T part) {
        if (part == null) {
            throw new RuleViolation("field.refused.kind");
        }
        return part;
    }

    private static List<UUID> orNone(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids.stream().filter(Objects::nonNull).toList();
    }
}
