package org.kaixue.organisation;

import java.util.List;

/** The kind of a school (办学类型) and the stages it teaches. */
public enum SchoolType {
    KINDERGARTEN(Stage.KINDERGARTEN),
    TEACHING_POINT(Stage.PRIMARY),
    PRIMARY(Stage.PRIMARY),
    NINE_YEAR(Stage.PRIMARY, Stage.JUNIOR),
    JUNIOR(Stage.JUNIOR),
    COMPLETE_SECONDARY(Stage.JUNIOR, Stage.SENIOR),
    SENIOR(Stage.SENIOR),
    VOCATIONAL(Stage.VOCATIONAL),
    SPECIAL(Stage.SPECIAL);

    private final List<Stage> stages;

    SchoolType(Stage... stages) {
        this.stages = List.of(stages);
    }

    /** The stages that a school of this type teaches, the youngest first. */
    public List<Stage> stages() {
        return stages;
    }
}
