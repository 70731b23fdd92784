package org.kaixue.readiness;

import java.util.List;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.readiness.AssessmentEvent.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over approvals of the term that is on, given on paper before the portal was used. */
@Service
public class PastReadiness {

    private final AssessmentRecords records;
    private final AssessmentReader reader;
    private final History history;
    private final Jurisdiction jurisdiction;
    private final Terms terms;
    private final BusinessClock clock;

    PastReadiness(
            AssessmentRecords records,
            AssessmentReader reader,
            History history,
            Jurisdiction jurisdiction,
            Terms terms,
            BusinessClock clock) {
        this.records = records;
        this.reader = reader;
        this.history = history;
        this.jurisdiction = jurisdiction;
        this.terms = terms;
        this.clock = clock;
    }

    /** Needs {@link Permission#READINESS_APPROVE} everywhere; whether they have opened since is found by the watch. */
    @Transactional
    public List<AssessmentId> take(List<PastAssessment> past) {
        jurisdiction.requireEverywhere(Permission.READINESS_APPROVE);
        TermId term = terms.current().id();
        return past.stream().map(one -> take(one, term)).toList();
    }

    private AssessmentId take(PastAssessment past, TermId term) {
        Assessment assessment = new Assessment(
                past.school(), term, past.stage(), reader.counting().id(), clock.now());
        assessment.takeOver(past);
        Assessment kept = records.saveAndFlush(assessment);
        history.changed(kept, Kind.TAKEN_OVER, "readiness.taken-over", null, past.approvedBy());
        return new AssessmentId(kept.id());
    }
}
