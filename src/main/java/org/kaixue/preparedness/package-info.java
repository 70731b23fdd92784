/** The two plans (两案) of every unit: the control plan and the emergency plan, written, approved and current. */
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
            "figures"
        })
@NullMarked
package org.kaixue.preparedness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
