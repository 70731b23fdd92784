package org.kaixue.isolation;

import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Stage;

/**
 * The class of somebody who fell ill.
 *
 * @param entryYear the year in which it began
 */
public record CaseClass(ClassId id, Stage stage, int entryYear, int number) {}
