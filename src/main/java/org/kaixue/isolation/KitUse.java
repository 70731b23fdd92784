package org.kaixue.isolation;

import java.time.Instant;
import org.kaixue.organisation.FacilityId;
import org.kaixue.stock.DocumentId;

/** That something was taken from the store for a room; what and how much stands in the document. */
public record KitUse(DocumentId document, FacilityId room, Instant at, String by) {}
