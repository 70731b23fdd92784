package org.kaixue.field;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;

/**
 * A drill whose clock runs, or a case that is open, as a phone takes it along.
 *
 * @param id of the drill or the case
 */
public record LiveSheet(String id, Bilingual title, Bilingual school, List<Step> steps) {

    public LiveSheet {
        steps = List.copyOf(steps);
    }

    /**
     * A step to touch.
     *
     * @param touch the kind of touch that says that it is done
     * @param undo the kind of touch that takes it back
     * @param limit by when it has to be done; null where nothing is asked
     * @param doneAt null where it is not
     */
    public record Step(
            String id,
            String touch,
            String undo,
            Bilingual text,
            @Nullable Bilingual limit,
            @Nullable Instant doneAt) {}
}
