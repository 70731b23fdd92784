/** The parts that every page is made of: header, form dialog, column list, status badge, empty state, progress. */
@NamedInterface("ui")
@NullMarked
package org.kaixue.common.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
