@NullMarked
package org.kaixue.demo;

import org.jspecify.annotations.NullMarked;
