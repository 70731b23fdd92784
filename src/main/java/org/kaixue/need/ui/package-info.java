/** The pages of supplies: stock against need from the prefecture down to one school's item, what is missing, the norms. */
@NullMarked
package org.kaixue.need.ui;

import org.jspecify.annotations.NullMarked;
