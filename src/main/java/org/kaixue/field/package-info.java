/** The pages that work without signal, and what takes their touches when the signal is back. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common::ui",
            "attachment",
            "audit",
            "organisation",
            "rectification",
            "people",
            "checklist",
            "isolation",
            "drill",
            "supervision"
        })
@NullMarked
package org.kaixue.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
