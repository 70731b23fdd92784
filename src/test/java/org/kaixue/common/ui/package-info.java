/** The parts that every page is made of, without a browser. */
@NullMarked
package org.kaixue.common.ui;

import org.jspecify.annotations.NullMarked;
