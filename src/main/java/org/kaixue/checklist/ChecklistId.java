package org.kaixue.checklist;

import java.util.UUID;

/** The id of a named checklist. */
public record ChecklistId(UUID value) {}
