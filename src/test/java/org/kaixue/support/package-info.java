/** What tests of every room stand on: databases, a clock that can be set, a counter of statements, a browser. */
@NullMarked
package org.kaixue.support;

import org.jspecify.annotations.NullMarked;
