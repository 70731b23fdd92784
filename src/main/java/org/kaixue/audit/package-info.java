/** Who did what, when, from where and why; written with the change and never altered. */
@ApplicationModule(allowedDependencies = {"common"})
@NullMarked
package org.kaixue.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
