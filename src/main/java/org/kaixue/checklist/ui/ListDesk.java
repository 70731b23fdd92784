package org.kaixue.checklist.ui;

import org.kaixue.checklist.ChecklistDesk;
import org.kaixue.checklist.ChecklistItems;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.ScoreRules;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Lists;
import org.springframework.stereotype.Component;

/** What the pages of checklists work with. */
@Component
record ListDesk(
        Checklists checklists,
        ChecklistDesk desk,
        ChecklistItems items,
        ScoreRules rules,
        Lists lists,
        BusinessClock clock,
        Texts texts) {}
