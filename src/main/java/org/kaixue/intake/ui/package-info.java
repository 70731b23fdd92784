/** The page on which a sheet is brought in, looked at and imported, and on which past imports are taken back. */
@NullMarked
package org.kaixue.intake.ui;

import org.jspecify.annotations.NullMarked;
