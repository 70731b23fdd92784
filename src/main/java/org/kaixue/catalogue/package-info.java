/** Items, their units and how amounts of them are typed and shown. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common::ui",
            "audit",
            "intake",
            "organisation",
            "organisation::ui",
            "notice",
            "figures"
        })
@NullMarked
package org.kaixue.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
