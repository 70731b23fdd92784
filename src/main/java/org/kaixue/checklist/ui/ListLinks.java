package org.kaixue.checklist.ui;

import org.kaixue.common.ui.Address;

/** Where the pages of checklists are, and what their addresses hold. */
final class ListLinks {

    static final String LISTS = "checklists";

    /** The number of the edition that is shown; without it the draft of who may write, else what counts. */
    static final String EDITION = "edition";

    static final String GATE = "gate";

    private ListLinks() {}

    static Address lists() {
        return Address.of(LISTS);
    }

    static Address list(String code) {
        return Address.of(LISTS + "/" + code);
    }
}
