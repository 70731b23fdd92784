package org.kaixue.readiness;

import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.figures.FactVerdict;

/**
 * What an item's answer is worth where the portal's own record stands beside it: whoever assesses may find less than the
 * portal knows of, never more. A record that is wrong is mended where it is kept.
 */
final class Answering {

    private Answering() {}

    /**
     * @param value what the assessor answered; null for nothing
     * @param fact what the portal knows; null where it knows nothing of the item
     */
    static ItemVerdict judge(ChecklistItem item, @Nullable String value, @Nullable FactVerdict fact) {
        ItemVerdict own = item.judge(value);
        if (fact == null) {
            return own;
        }
        if (!fact.holds() || own == ItemVerdict.FAILED) {
            return ItemVerdict.FAILED;
        }
        return fact == FactVerdict.NOT_APPLICABLE ? ItemVerdict.NOT_APPLICABLE : ItemVerdict.PASSED;
    }

    /** Whether the answer says something else than the portal's record, so that the assessor has to say why. */
    static boolean disagrees(ChecklistItem item, @Nullable String value, @Nullable FactVerdict fact) {
        if (fact == null) {
            return false;
        }
        return switch (item.judge(value)) {
            case UNANSWERED -> false;
            case FAILED -> fact.holds();
            case PASSED -> fact != FactVerdict.MET;
            case NOT_APPLICABLE -> fact != FactVerdict.NOT_APPLICABLE;
        };
    }
}
