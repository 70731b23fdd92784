/** Readiness to open: self-assessment, evaluation, inspection and approval of each stage, bound to the facts that it stands on. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common::ui",
            "chart",
            "chart::ui",
            "audit",
            "attachment",
            "attachment::ui",
            "organisation",
            "organisation::ui",
            "notice",
            "figures",
            "rectification",
            "checklist",
            "supervision"
        })
@NullMarked
package org.kaixue.readiness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
