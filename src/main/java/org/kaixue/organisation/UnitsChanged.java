package org.kaixue.organisation;

/** A unit was added, renamed, moved or closed. */
public record UnitsChanged() {}
