/** Drills and trainings: scenarios, drills led and evaluated, which schools have passed which, and who was trained. */
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
            "figures",
            "rectification"
        })
@NullMarked
package org.kaixue.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
