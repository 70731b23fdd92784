package org.kaixue.supervision;

import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.EditionId;

/**
 * How an item came out over many submitted visits.
 *
 * @param edition the latest edition of those in which it stands
 * @param passed how many visits found it as it should be
 * @param failed how many did not
 */
public record ItemResult(EditionId edition, String list, ChecklistItem item, int passed, int failed) {

    public int judged() {
        return passed + failed;
    }
}
