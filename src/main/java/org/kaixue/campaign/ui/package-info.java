/** The pages of campaigns. */
@NullMarked
package org.kaixue.campaign.ui;

import org.jspecify.annotations.NullMarked;
