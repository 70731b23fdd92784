/** Gives groups of people a place and a time each, and says how far that may be from the best; knows no school. */
@ApplicationModule(
        displayName = "Solver",
        allowedDependencies = {"common"})
@NullMarked
package org.kaixue.solver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
