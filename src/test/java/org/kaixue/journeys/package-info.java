/** What the portal's people come to do, each errand walked once in a real browser. */
@NullMarked
package org.kaixue.journeys;

import org.jspecify.annotations.NullMarked;
