/** Rules of need and cover on invented schools, the service on a real database, and how fast it is. */
@NullMarked
package org.kaixue.need;

import org.jspecify.annotations.NullMarked;
