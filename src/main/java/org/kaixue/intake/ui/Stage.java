package org.kaixue.intake.ui;

import org.jspecify.annotations.Nullable;
import org.kaixue.intake.ImportId;
import org.kaixue.intake.Matching;
import org.kaixue.intake.Preview;

/**
 * How far a person is with a sheet; what a job of this page results in.
 *
 * @param preview null until the rows were checked
 * @param imported the import that was made of it; null until then
 */
record Stage(
        Matching matching,
        @Nullable Preview preview,
        @Nullable ImportId imported) {

    static Stage matched(Matching matching) {
        return new Stage(matching, null, null);
    }

    static Stage checked(Preview preview) {
        return new Stage(preview.matching(), preview, null);
    }

    Stage done(ImportId made) {
        return new Stage(matching, preview, made);
    }
}
