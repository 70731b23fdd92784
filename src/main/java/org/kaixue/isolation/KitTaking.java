package org.kaixue.isolation;

import org.kaixue.catalogue.ItemId;
import org.kaixue.catalogue.Typed;
import org.kaixue.stock.DocumentId;

/**
 * So much of an item of the kit that is to be taken from the store.
 *
 * @param document made by the sender before the first attempt; sent again, it is posted once
 */
public record KitTaking(DocumentId document, ItemId item, Typed quantity) {}
