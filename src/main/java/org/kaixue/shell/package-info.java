/** The frame of every page: menu, header, search, keys, error pages. */
@ApplicationModule(allowedDependencies = {"common", "common::ui", "notice"})
@NullMarked
package org.kaixue.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
