package org.kaixue.checklist;

import org.kaixue.common.Bilingual;

/**
 * One of the answers that an item offers.
 *
 * @param passes whether the item passes with it
 */
public record ItemChoice(Bilingual text, boolean passes) {}
