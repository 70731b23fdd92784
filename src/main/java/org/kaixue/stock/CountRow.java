package org.kaixue.stock;

import java.time.LocalDate;

/**
 * A count that a line of an earlier day would leave as it is.
 *
 * @param day the day that was counted
 * @param whole whether it counted all that the line may touch; false where only some of the lots were counted
 */
public record CountRow(DocumentId document, LocalDate day, boolean whole) {}
