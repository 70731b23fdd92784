/** What the pages of supplies say, and that they say it with few statements. */
@NullMarked
package org.kaixue.need.ui;

import org.jspecify.annotations.NullMarked;
