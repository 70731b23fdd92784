/** The pages of staggered meals and arrivals. */
@NullMarked
package org.kaixue.staggering.ui;

import org.jspecify.annotations.NullMarked;
