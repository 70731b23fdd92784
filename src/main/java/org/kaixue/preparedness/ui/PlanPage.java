package org.kaixue.preparedness.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.UnitNode;
import org.kaixue.preparedness.PlanKind;
import org.kaixue.preparedness.PlanRecord;
import org.kaixue.preparedness.PlanState;
import org.kaixue.preparedness.PlanVersion;

/**
 * What the page of one plan shows.
 *
 * @param history all versions, the latest first
 * @param record the version that is shown; null where there is none yet
 * @param writes whether the person writes this unit's plans
 * @param decides whether the person is of the tier that approves them
 */
record PlanPage(
        UnitNode unit,
        PlanKind kind,
        Address address,
        PlanWords words,
        List<PlanVersion> history,
        @Nullable PlanRecord record,
        boolean writes,
        boolean decides,
        Runnable refresh) {

    static final String VERSION = "version";

    /** The version that the address names; else what is to be worked on, else what is in force, else the latest. */
    static @Nullable PlanVersion chosen(List<PlanVersion> history, Address address, boolean works) {
        return history.stream()
                .filter(version -> address.get(VERSION)
                        .filter(String.valueOf(version.number())::equals)
                        .isPresent())
                .findFirst()
                .or(() -> history.stream()
                        .filter(version -> works && version.state().open())
                        .findFirst())
                .or(() -> history.stream()
                        .filter(version -> version.state() == PlanState.APPROVED)
                        .findFirst())
                .or(() -> history.stream().findFirst())
                .orElse(null);
    }

    /** Whether the person may write in the shown version. */
    boolean editable() {
        return writes && record != null && record.plan().state().editable();
    }

    Address of(PlanVersion version) {
        return address.with(VERSION, String.valueOf(version.number()));
    }
}
