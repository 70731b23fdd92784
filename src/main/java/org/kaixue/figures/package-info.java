/** What a figure is: its name, unit, scope, day, value or the reason why it is incomplete, and the way to its rows. */
@ApplicationModule(allowedDependencies = {"common", "common::ui", "audit", "organisation", "organisation::ui"})
@NullMarked
package org.kaixue.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
