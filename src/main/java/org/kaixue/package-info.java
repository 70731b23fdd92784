/** The portal's rooms, one package a feature. */
@NullMarked
package org.kaixue;

import org.jspecify.annotations.NullMarked;
