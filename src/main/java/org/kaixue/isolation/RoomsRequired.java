package org.kaixue.isolation;

import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.StageFacts;

/**
 * How many isolation rooms a school must have, and why: {@link CaseNorm#ROOMS_PER_SCHOOL}, or
 * {@link CaseNorm#ROOMS_SMALL_SCHOOL} of a teaching point or a school with fewer pupils than
 * {@link CaseNorm#SMALL_SCHOOL_PUPILS}; one more for every full {@link CaseNorm#BOARDERS_PER_ROOM} boarders.
 *
 * @param first those that are asked for whoever sleeps there
 * @param basis why so many of them
 * @param forBoarders those that are asked for on top, for boarders
 * @param complete whether every class has a headcount; otherwise there may be more
 */
public record RoomsRequired(int first, Basis basis, int forBoarders, boolean complete) {

    /** Why a school must have its first rooms. */
    public enum Basis {
        TEACHING_POINT,
        SMALL,
        USUAL
    }

    /** All of them. */
    public int rooms() {
        return first + forBoarders;
    }

    /** A school of which a headcount is missing is never taken for a small one. */
    static RoomsRequired of(SchoolFacts school, CaseValues norms) {
        int pupils = school.stages().stream().mapToInt(StageFacts::pupils).sum();
        int boarders = school.stages().stream().mapToInt(StageFacts::boarders).sum();
        boolean complete = school.stages().stream().allMatch(stage -> stage.classesWithoutHeadcount() == 0);
        Basis basis = Basis.USUAL;
        if (school.type() == SchoolType.TEACHING_POINT) {
            basis = Basis.TEACHING_POINT;
        } else if (complete && pupils < norms.of(CaseNorm.SMALL_SCHOOL_PUPILS)) {
            basis = Basis.SMALL;
        }
        int first = norms.of(basis == Basis.USUAL ? CaseNorm.ROOMS_PER_SCHOOL : CaseNorm.ROOMS_SMALL_SCHOOL);
        return new RoomsRequired(first, basis, boarders / norms.of(CaseNorm.BOARDERS_PER_ROOM), complete);
    }
}
