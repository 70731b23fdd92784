package org.kaixue.people.ui;

import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.people.AidState;

/** How aid teachers are summed up. */
final class AidWords {

    private AidWords() {}

    static void tell(PageHeader header, CarePage page, ToIntFunction<AidState> count) {
        int late = count.applyAsInt(AidState.LATE);
        int observed = count.applyAsInt(AidState.UNDER_OBSERVATION);
        int here = count.applyAsInt(AidState.HERE);
        int coming = count.applyAsInt(AidState.NOT_ARRIVED);
        if (late > 0) {
            header.answer(Band.RED, page.say("people.aid.answer.late", late));
        }
        if (late + observed + here + coming > 0) {
            header.answer(page.say("people.aid.answer", here, observed, coming + late));
        }
    }

    static String state(CarePage page, AidState state) {
        return page.say("people.aid.state." + state.name());
    }

    /** One who is still to come in time is neither good nor bad. */
    static @Nullable Band band(AidState state) {
        return switch (state) {
            case LATE -> Band.RED;
            case NOT_ARRIVED -> null;
            case UNDER_OBSERVATION -> Band.AMBER;
            case HERE -> Band.GREEN;
        };
    }
}
