/** The frame itself: layout, menu, search, bell, account menu, keys, error pages. */
@NullMarked
package org.kaixue.shell.ui;

import org.jspecify.annotations.NullMarked;
