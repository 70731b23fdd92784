/** The pages of the roster. */
@NullMarked
package org.kaixue.people.ui;

import org.jspecify.annotations.NullMarked;
