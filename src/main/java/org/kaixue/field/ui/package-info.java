/** The addresses under {@code /m/}: the page itself is static, and asks these for what it shows and sends. */
@NullMarked
package org.kaixue.field.ui;

import org.jspecify.annotations.NullMarked;
