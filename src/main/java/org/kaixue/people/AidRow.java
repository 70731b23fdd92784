package org.kaixue.people;

/** An aid teacher of a school. */
public record AidRow(PersonRow person, AidDraft draft, AidState state) {}
