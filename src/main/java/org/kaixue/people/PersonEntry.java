package org.kaixue.people;

import org.kaixue.organisation.UnitId;

/** Somebody to be entered with many others at once. */
public record PersonEntry(UnitId school, PersonDraft form) {}
