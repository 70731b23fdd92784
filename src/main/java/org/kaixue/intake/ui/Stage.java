package org.kaixue.intake.ui;

import org.jspecify.annotations.Nullable;
import org.kaixue.intake.Matching;
import org.kaixue.intake.Preview;

/**
 * How far a person is with a sheet; what a job of this page results in.
 *
 * @param preview null until the rows were checked
 * @param imported whether it was imported
 */
record Stage(Matching matching, @Nullable Preview preview, boolean imported) {

    static Stage matched(Matching matching) {
        return new Stage(matching, null, false);
    }

    static Stage checked(Preview preview) {
        return new Stage(preview.matching(), preview, false);
    }

    Stage done() {
        return new Stage(matching, preview, true);
    }
}
