/** The page on which the audit is read. */
@NullMarked
package org.kaixue.trail.ui;

import org.jspecify.annotations.NullMarked;
