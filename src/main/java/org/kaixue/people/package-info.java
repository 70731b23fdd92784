/** Who is at a school: pupils and staff one by one, what their forms say, and what is never shown without a reason. */
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
            "figures"
        })
@NullMarked
package org.kaixue.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
