/** The pages of readiness to open. */
@NullMarked
package org.kaixue.readiness.ui;

import org.jspecify.annotations.NullMarked;
