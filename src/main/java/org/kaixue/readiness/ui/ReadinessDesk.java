package org.kaixue.readiness.ui;

import org.kaixue.chart.ChartCache;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Exports;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Lists;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.readiness.AnswerPhotos;
import org.kaixue.readiness.ApprovalRules;
import org.kaixue.readiness.Approvals;
import org.kaixue.readiness.Assessments;
import org.kaixue.readiness.Board;
import org.springframework.stereotype.Component;

/** What the pages of readiness work with. */
@Component
record ReadinessDesk(
        Board board,
        Assessments assessments,
        AnswerPhotos photos,
        Approvals approvals,
        ApprovalRules rules,
        Units units,
        Terms terms,
        Jurisdiction jurisdiction,
        ChartCache charts,
        Lists lists,
        Exports exports,
        BusinessClock clock,
        Texts texts) {

    UnitNode unit(UnitId id) {
        return units.tree().get(id);
    }
}
