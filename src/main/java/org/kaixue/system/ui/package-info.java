/** The page of the portal's own state. */
@NullMarked
package org.kaixue.system.ui;

import org.jspecify.annotations.NullMarked;
