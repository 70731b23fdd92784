/** The pages of findings and their rectification. */
@NullMarked
package org.kaixue.rectification.ui;

import org.jspecify.annotations.NullMarked;
