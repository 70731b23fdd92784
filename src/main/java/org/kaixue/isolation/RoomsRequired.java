package org.kaixue.isolation;

import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.StageFacts;

/**
 * How many isolation rooms a school must have, and why: two, so that suspected epidemic illness is apart from all other;
 * one for a teaching point or a school of fewer than {@value #SMALL} pupils; one more for every full {@value #PER_ROOM}
 * boarders (est.).
 *
 * @param rooms all of them
 * @param basis why the first of them
 * @param forBoarders those that are asked for on top, for boarders
 * @param complete whether every class has a headcount; otherwise there may be more
 */
public record RoomsRequired(int rooms, Basis basis, int forBoarders, boolean complete) {

    /** Below so many pupils one room is enough. */
    public static final int SMALL = 50;

    /** For so many boarders one room more. */
    public static final int PER_ROOM = 500;

    /** Why a school must have its first rooms. */
    public enum Basis {
        TEACHING_POINT(1),
        SMALL(1),
        USUAL(2);

        private final int rooms;

        Basis(int rooms) {
            this.rooms = rooms;
        }

        public int rooms() {
            return rooms;
        }
    }

    static RoomsRequired of(SchoolFacts school) {
        int pupils = school.stages().stream().mapToInt(StageFacts::pupils).sum();
        int boarders = school.stages().stream().mapToInt(StageFacts::boarders).sum();
        boolean complete = school.stages().stream().allMatch(stage -> stage.classesWithoutHeadcount() == 0);
        Basis basis = Basis.USUAL;
        if (school.type() == SchoolType.TEACHING_POINT) {
            basis = Basis.TEACHING_POINT;
        } else if (complete && pupils < SMALL) {
            basis = Basis.SMALL;
        }
        int more = boarders / PER_ROOM;
        return new RoomsRequired(basis.rooms() + more, basis, more, complete);
    }
}
