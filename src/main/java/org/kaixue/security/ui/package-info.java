/** The sign-in page, the page on which a password is set, and what stands in the account menu. */
@NullMarked
package org.kaixue.security.ui;

import org.jspecify.annotations.NullMarked;
