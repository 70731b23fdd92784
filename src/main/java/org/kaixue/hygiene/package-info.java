/** Hygiene: what a school disinfects and airs, how often, what was done of it, and which schools are behind. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common::ui",
            "chart",
            "chart::ui",
            "audit",
            "organisation",
            "organisation::ui",
            "notice",
            "figures"
        })
@NullMarked
package org.kaixue.hygiene;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
