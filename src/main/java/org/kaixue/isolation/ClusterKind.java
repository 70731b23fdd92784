package org.kaixue.isolation;

/** What the people of a cluster share. */
public enum ClusterKind {
    CLASS,
    DORMITORY
}
