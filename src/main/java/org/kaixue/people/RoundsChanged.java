package org.kaixue.people;

/** A screening round, or what a school answered in one, was changed. */
record RoundsChanged() {}
