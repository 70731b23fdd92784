/** Values that every feature speaks: quantities, dates, roles, refusals, the business clock, texts. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.kaixue.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
