package org.kaixue.campaign;

import java.util.UUID;

/** The id of an entry of what was done. */
public record ReportId(UUID value) {}
