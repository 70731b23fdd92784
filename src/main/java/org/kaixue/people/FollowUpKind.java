package org.kaixue.people;

/** What a follow-up is. */
public enum FollowUpKind {
    /** Stays at home (居家隔离). */
    HOME,
    /** In an isolation place of the health service (集中隔离). */
    CENTRAL,
    /** Comes and goes, and somebody watches over the health (人盯人). */
    WATCHED
}
