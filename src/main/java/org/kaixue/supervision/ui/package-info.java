@NullMarked
package org.kaixue.supervision.ui;

import org.jspecify.annotations.NullMarked;
