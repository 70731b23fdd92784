/** The audit as people read it. */
@ApplicationModule(
        allowedDependencies = {"common", "common::ui", "audit", "organisation", "organisation::ui", "catalogue"})
@NullMarked
package org.kaixue.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
