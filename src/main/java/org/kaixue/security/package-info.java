/** Accounts and sign-in; answers what the signed-in person is granted. */
@ApplicationModule(allowedDependencies = {"common", "common::ui", "audit", "organisation"})
@NullMarked
package org.kaixue.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
