/** The pages of drills and trainings. */
@NullMarked
package org.kaixue.drill.ui;

import org.jspecify.annotations.NullMarked;
