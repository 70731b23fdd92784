/** Isolation rooms and their beds (隔离观察室), who lies in them, and the cases that are led there step by step. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common::ui",
            "chart",
            "chart::ui",
            "attachment",
            "attachment::ui",
            "audit",
            "organisation",
            "organisation::ui",
            "notice",
            "figures",
            "people",
            "catalogue",
            "stock",
            "stock::ui",
            "need",
            "staggering"
        })
@NullMarked
package org.kaixue.isolation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
