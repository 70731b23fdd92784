/** Campaigns: what is to be carried out and is behind, which batch opens when, and what each batch has taught. */
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
            "checklist"
        })
@NullMarked
package org.kaixue.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
