/** The field in which photos are taken or chosen, and the strip in which they are looked at. */
@NamedInterface("ui")
@NullMarked
package org.kaixue.attachment.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
