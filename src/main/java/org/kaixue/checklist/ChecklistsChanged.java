package org.kaixue.checklist;

/** A list or the rule of scores was changed. */
public record ChecklistsChanged() {}
