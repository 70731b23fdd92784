/** The pages of isolation rooms and cases. */
@NullMarked
package org.kaixue.isolation.ui;

import org.jspecify.annotations.NullMarked;
