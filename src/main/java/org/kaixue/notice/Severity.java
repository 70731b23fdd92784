package org.kaixue.notice;

/** How urgent a notice is, most urgent first. */
public enum Severity {
    URGENT,
    WARNING,
    INFO
}
