package org.kaixue.rectification;

/** What brought a finding to light. */
public enum FindingSource {
    /** The school itself (风险排查). */
    HAZARD,
    DRILL,
    VISIT,
    /** The portal's own record of a fact that an approval to open stood on. */
    READINESS
}
