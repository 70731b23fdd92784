/** What a person must know or do, and until when. */
@ApplicationModule(allowedDependencies = {"common", "common::ui", "audit", "organisation"})
@NullMarked
package org.kaixue.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
