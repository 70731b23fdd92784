package org.kaixue.readiness;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Texts;
import org.kaixue.common.Transactions;
import org.kaixue.readiness.AssessmentEvent.Kind;
import org.kaixue.rectification.FindingDraft;
import org.kaixue.rectification.FindingSeverity;
import org.kaixue.rectification.FindingSource;
import org.kaixue.rectification.Rectifications;
import org.springframework.stereotype.Component;

/** What follows for an approval from what is known of its school now; always the portal's own work. */
@Component
class Consequences {

    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;
    private static final int LONGEST_TITLE = 120;

    private final AssessmentRecords records;
    private final History history;
    private final Rectifications rectifications;
    private final Transactions transactions;
    private final Texts texts;
    private final BusinessClock clock;

    Consequences(
            AssessmentRecords records,
            History history,
            Rectifications rectifications,
            Transactions transactions,
            Texts texts,
            BusinessClock clock) {
        this.records = records;
        this.history = history;
        this.rectifications = rectifications;
        this.transactions = transactions;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Decides once more with the row held, for another node may have been faster.
     *
     * @param unmet the keys of veto facts that do not hold
     */
    void follow(AssessmentId id, boolean opened, List<String> unmet) {
        transactions.whole(() -> {
            records.locked(id.value()).ifPresent(assessment -> react(assessment, opened, unmet));
            return Boolean.TRUE;
        });
    }

    private void react(Assessment assessment, boolean opened, List<String> unmet) {
        String before = assessment.inWords();
        switch (Reaction.to(assessment.state(), opened, assessment.broken(), unmet.size())) {
            case NOTHING -> {
                // another node did it
            }
            case OPEN -> {
                assessment.open(clock.now());
                history.changed(assessment, Kind.OPENED, "readiness.opened", before, null);
                if (!unmet.isEmpty()) {
                    breakConditions(assessment, unmet);
                }
            }
            case CLOSE_AGAIN -> {
                assessment.closeAgain(clock.now());
                history.changed(assessment, Kind.CLOSED_AGAIN, "readiness.closed-again", before, null);
            }
            case LAPSE -> {
                String why = String.join(" ", unmet);
                assessment.lapse(why, clock.now());
                history.changed(assessment, Kind.LAPSED, "readiness.lapsed", before, why);
            }
            case BREAK -> breakConditions(assessment, unmet);
            case MEND -> {
                assessment.mend();
                history.changed(assessment, Kind.MENDED, "readiness.mended", before, null);
            }
        }
        records.saveAndFlush(assessment);
    }

    /** A finding for each that is open already stays as it is. */
    private void breakConditions(Assessment assessment, List<String> unmet) {
        String before = assessment.inWords();
        if (assessment.breakConditions(clock.now())) {
            history.changed(assessment, Kind.BROKEN, "readiness.broken", before, String.join(" ", unmet));
        }
        unmet.forEach(fact -> rectifications.open(new FindingDraft(
                assessment.school(),
                FindingSource.READINESS,
                assessment.id(),
                "readiness." + fact,
                Bilingual.said(language -> title(fact, language)),
                texts.getTranslation("readiness.finding.detail", OFFICIAL),
                FindingSeverity.HOURS_24,
                null)));
    }

    private String title(String fact, Locale language) {
        String title = texts.getTranslation("readiness.finding.title", language, texts.getTranslation(fact, language));
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }

    /** The titles of facts, as the audit and the notices say them. */
    String titles(List<String> facts, Locale locale) {
        return facts.stream()
                .map(fact -> texts.getTranslation(fact, locale))
                .collect(Collectors.joining(texts.getTranslation("readiness.and", locale)));
    }
}
