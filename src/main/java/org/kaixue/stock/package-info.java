/** Places, lots and the append-only ledger, with the balances that are kept beside it. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common::ui",
            "audit",
            "intake",
            "organisation",
            "organisation::ui",
            "notice",
            "figures",
            "catalogue"
        })
@NullMarked
package org.kaixue.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
