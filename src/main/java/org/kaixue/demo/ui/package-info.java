/** How an administrator resets the demo. */
@NullMarked
package org.kaixue.demo.ui;

import org.jspecify.annotations.NullMarked;
