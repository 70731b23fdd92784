package org.kaixue.readiness.ui;

import org.kaixue.common.ui.Address;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.readiness.AssessmentRecord;

/**
 * What the page of an assessment shows, and how it says it.
 *
 * @param refresh shows the page anew
 */
record AssessmentPage(
        UnitNode school,
        TermId term,
        AssessmentRecord record,
        Address address,
        ReadinessWords words,
        Runnable refresh) {}
