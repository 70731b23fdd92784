/** Norms, and what follows from them on any day: need, cover, run-out and shortfall; the supply pages. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common::ui",
            "chart",
            "chart::ui",
            "audit",
            "intake",
            "organisation",
            "organisation::ui",
            "notice",
            "figures",
            "catalogue",
            "stock",
            "stock::ui"
        })
@NullMarked
package org.kaixue.need;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
