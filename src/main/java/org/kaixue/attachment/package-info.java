/** Photos and documents that rooms keep beside their records: checked, and given back to the room that kept them. */
@ApplicationModule(allowedDependencies = {"common", "common::ui"})
@NullMarked
package org.kaixue.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
