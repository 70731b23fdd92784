/** The pages of supervision visits and joint teams. */
@NullMarked
package org.kaixue.supervision.ui;

import org.jspecify.annotations.NullMarked;
