package org.kaixue.checklist;

import java.util.List;

/**
 * The sum of all answers; each item weighs 1.
 *
 * @param counted the items that apply, answered or not
 * @param unanswered of those counted
 * @param vetoFailed the keys of the veto items that failed, in the order of the list
 * @param points of 100: passed of counted, rounded down; 0 where nothing applies
 */
public record Score(int counted, int passed, int failed, int unanswered, List<String> vetoFailed, int points) {

    public Score {
        vetoFailed = List.copyOf(vetoFailed);
    }
}
