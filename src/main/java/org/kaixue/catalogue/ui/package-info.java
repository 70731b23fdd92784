/** The pages of the catalogue and its place in the search. */
@NamedInterface("ui")
@NullMarked
package org.kaixue.catalogue.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
