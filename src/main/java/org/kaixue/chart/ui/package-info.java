/** The panel in which every page shows a chart: title, summary, picture and the same numbers as a table. */
@NamedInterface("ui")
@NullMarked
package org.kaixue.chart.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
