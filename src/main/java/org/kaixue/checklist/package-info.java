/** Named checklists in editions, what an answer to an item means, and the score of all answers. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common::ui",
            "audit",
            "organisation",
            "organisation::ui",
            "figures",
            "rectification"
        })
@NullMarked
package org.kaixue.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
