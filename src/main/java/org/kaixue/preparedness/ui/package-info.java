/** The pages of the two plans. */
@NullMarked
package org.kaixue.preparedness.ui;

import org.jspecify.annotations.NullMarked;
