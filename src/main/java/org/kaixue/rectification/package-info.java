/** What was found wrong and is put right: finding, owner, deadline, evidence, and a second look by somebody else. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common::ui",
            "attachment",
            "attachment::ui",
            "audit",
            "organisation",
            "organisation::ui",
            "notice",
            "figures"
        })
@NullMarked
package org.kaixue.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
