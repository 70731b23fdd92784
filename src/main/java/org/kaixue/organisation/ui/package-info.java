/** Pages of the organisation, and the pickers and links that other rooms use. */
@NamedInterface("ui")
@NullMarked
package org.kaixue.organisation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
