/** Staggered meals and arrivals: what a school's plans are made from, the plans and their proof, and who eats when today. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common::ui",
            "chart",
            "chart::ui",
            "audit",
            "solver",
            "organisation",
            "organisation::ui",
            "notice",
            "figures"
        })
@NullMarked
package org.kaixue.staggering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
