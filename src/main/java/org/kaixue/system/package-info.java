/** How the portal itself is: what its operators watch, and the page that tells its administrators. */
@ApplicationModule(allowedDependencies = {"common", "common::ui", "organisation", "stock"})
@NullMarked
package org.kaixue.system;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
