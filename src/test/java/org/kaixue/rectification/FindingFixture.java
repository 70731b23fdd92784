package org.kaixue.rectification;

import org.kaixue.common.SystemWork;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Component;

/** Findings for tests of other rooms. */
@Component
public class FindingFixture {

    private final Rectifications rectifications;
    private final OverdueWatch watch;

    FindingFixture(Rectifications rectifications, OverdueWatch watch) {
        this.rectifications = rectifications;
        this.watch = watch;
    }

    /** A hazard at a school, of which its notices tell already. */
    public FindingId reported(UnitId school, HazardDraft draft) {
        FindingId id = SystemWork.as("test", () -> rectifications.report(school, draft));
        watch.afterChanges();
        return id;
    }

    /** What a drill or a visit found, of which its notices tell already. */
    public FindingId opened(FindingDraft draft) {
        FindingId id = SystemWork.as("test", () -> rectifications.open(draft));
        watch.afterChanges();
        return id;
    }
}
