package org.kaixue.supervision;

/**
 * What stands against submitting, at one item.
 *
 * @param item its key
 * @param number its place in the list, from 1
 */
public record ItemProblem(String item, int number, Kind kind) {

    /** What is missing. */
    public enum Kind {
        UNANSWERED,
        /** A veto item failed, and neither a note nor a photo shows how. */
        FAILED_WITHOUT_WHY,
        /** The portal's records say no, the answer says yes, and no note says why. */
        AGAINST_RECORDS,
        /** Fewer photos than the item wants. */
        PHOTOS,
        /** Said to be put right there, and no photo shows it. */
        PUT_RIGHT_WITHOUT_PHOTO
    }

    /** The translation key of the sentence, which takes the number of the item. */
    public String sentence() {
        return "supervision.problem." + kind;
    }
}
