package org.kaixue.staggering.ui;

import java.util.Optional;
import org.kaixue.common.Band;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.staggering.Occasion;
import org.kaixue.staggering.PlanRow;
import org.kaixue.staggering.PlanSheet;
import org.kaixue.staggering.PlanState;
import org.kaixue.staggering.Sought;
import org.kaixue.staggering.Standing;

/**
 * The page's answer: whether everybody has a place, when it is over, and how good that is.
 *
 * @param sought what came of a search that found no plan
 */
record PlanHeadline(PlanWords words, PlanSheet sheet, Optional<Sought> sought) {

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
                nothing(header);
            }
            return;
        }
        if (!standing.holds()) {
            if (sought.isPresent()) {
                nothing(header);
            }
            header.answer(
                    Band.RED,
                    words.text(
                            shown.state() == PlanState.PUBLISHED
                                    ? "staggering.answer.broken"
                                    : "staggering.answer.conflicts",
                            standing.conflicts().size()));
            return;
        }
        if (!sheet.setup().ready()) {
            return;
        }
        int end = standing.measures().end();
        Integer best = shown.best().end();
        Occasion occasion = sheet.setup().occasion();
        String over = words.over(occasion, end);
        if (best == null) {
            header.answer(words.text(answer("fits"), over));
        } else if (end <= best) {
            header.answer(Band.GREEN, words.text(answer("proved"), over));
        } else {
            header.answer(
                    words.text(answer("gap"), over, words.over(occasion, best), words.length(occasion, end - best)));
        }
    }

    /** A search that has just shown that nothing fits is the answer. */
    private void nothing(PageHeader header) {
        if (sought.filter(Sought::impossible).isPresent()) {
            header.answer(Band.RED, words.text("staggering.impossible"));
        } else {
            header.answer(
                    Band.AMBER, words.text(sought.isPresent() ? "staggering.undecided" : "staggering.answer.none"));
        }
    }

    /** Of return days it is said otherwise. */
    private String answer(String which) {
        Occasion occasion = sheet.setup().occasion();
        return "staggering.answer." + which + (occasion.inHalfDays() ? "." + PlanWords.kind(occasion) : "");
    }
}
