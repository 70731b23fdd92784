package org.kaixue.catalogue;

/** An item was added, changed or retired. */
public record CatalogueChanged() {}
