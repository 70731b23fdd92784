/** The tree of prefecture, counties, schools, stages and classes, its facilities and headcounts, the terms, and who may act where. */
@ApplicationModule(allowedDependencies = {"common", "common::ui", "audit", "intake"})
@NullMarked
package org.kaixue.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
