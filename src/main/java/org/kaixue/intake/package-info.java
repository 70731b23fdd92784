/** Reads the sheets that people bring, matches their columns, checks each row, and keeps what was imported. */
@ApplicationModule(allowedDependencies = {"common", "common::ui", "audit"})
@NullMarked
package org.kaixue.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
