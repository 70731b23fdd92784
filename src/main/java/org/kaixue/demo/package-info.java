/** The invented prefecture that the portal shows when it is started for the first time, and its reset. */
@ApplicationModule
@NullMarked
package org.kaixue.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
