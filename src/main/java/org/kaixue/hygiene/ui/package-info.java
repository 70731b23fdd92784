/** The page of disinfection and airing. */
@NullMarked
package org.kaixue.hygiene.ui;

import org.jspecify.annotations.NullMarked;
