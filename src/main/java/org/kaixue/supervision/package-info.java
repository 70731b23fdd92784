/** Joint teams and their visits to schools: planned, made on a phone or here, submitted with what was found, reviewed. */
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
            "rectification",
            "people",
            "checklist",
            "catalogue",
            "need",
            "staggering",
            "isolation",
            "drill"
        })
@NullMarked
package org.kaixue.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
