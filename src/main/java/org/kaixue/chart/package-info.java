/** The only room that imports JFreeChart and Batik: numbers in, inline SVG or PNG out. */
@ApplicationModule(
        displayName = "Charts",
        allowedDependencies = {"common"})
@NullMarked
package org.kaixue.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
