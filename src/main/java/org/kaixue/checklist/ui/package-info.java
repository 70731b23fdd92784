/** The pages of checklists. */
@NullMarked
package org.kaixue.checklist.ui;

import org.jspecify.annotations.NullMarked;
