package org.kaixue.staggering.ui;

import org.kaixue.common.Band;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.staggering.PlanRow;
import org.kaixue.staggering.PlanSheet;
import org.kaixue.staggering.PlanState;
import org.kaixue.staggering.Standing;

/** The page's answer: whether everybody has a place, when it is over, and how good that is. */
record PlanHeadline(PlanWords words, PlanSheet sheet) {

    void tell(PageHeader header) {
        PlanRow shown = sheet.shown();
        Standing standing = sheet.standing();
        if (!sheet.setup().ready()) {
            header.answer(
                    Band.RED,
                    words.text(
                            "staggering.answer.obstacles",
                            sheet.setup().obstacles().size()));
        }
        if (shown == null || standing == null) {
            if (sheet.setup().ready()) {
                header.answer(Band.AMBER, words.text("staggering.answer.none"));
            }
            return;
        }
        if (!standing.holds()) {
            header.answer(
                    Band.RED,
                    words.text(
                            shown.state() == PlanState.PUBLISHED
                                    ? "staggering.answer.broken"
                                    : "staggering.answer.conflicts",
                            standing.conflicts().size()));
            return;
        }
        int end = standing.measures().end();
        Integer best = shown.best().end();
        String over = words.clock(end);
        if (best == null) {
            header.answer(words.text("staggering.answer.fits", over));
        } else if (end <= best) {
            header.answer(Band.GREEN, words.text("staggering.answer.proved", over));
        } else {
            header.answer(words.text("staggering.answer.gap", over, words.clock(best), end - best));
        }
    }
}
