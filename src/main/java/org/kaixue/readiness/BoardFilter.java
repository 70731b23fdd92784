package org.kaixue.readiness;

/** Which stages of schools the board lists, the most pressing first. */
public enum BoardFilter {
    /** Not opened, and a veto fact does not hold. */
    STOPPED("st.unmet_veto > 0 and o.actual_day is null"),
    LAPSED("r.state = 'LAPSED'"),
    /** Opened, and a veto fact does not hold. */
    BROKEN("r.broken_since is not null"),
    /** Opened without an approval in force. */
    UNAPPROVED("o.actual_day is not null and (r.state is null or r.state not in ('APPROVED', 'OPENED', 'SUSPENDED'))"),
    SUSPENDED("r.state = 'SUSPENDED'"),
    /** Looked at as its rule asks for, and not decided. */
    TO_APPROVE("(r.state = 'PREFECTURE_INSPECTED' or (r.state = 'COUNTY_EVALUATED' and t.stage in (:evaluated)))"),
    RETURNED("r.state = 'RETURNED'"),
    NOT_BEGUN("(r.state is null or r.state = 'DRAFT') and o.actual_day is null"),
    APPROVED("r.state = 'APPROVED'"),
    OPENED("r.state = 'OPENED'"),
    ALL("1 = 1");

    private final String condition;

    BoardFilter(String condition) {
        this.condition = condition;
    }

    /** Of the board's statement. */
    String condition() {
        return condition;
    }
}
