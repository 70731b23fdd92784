package org.kaixue.stock;

import java.util.UUID;

/** The id of a stock document, made by its sender: sent again, it is not posted again. */
public record DocumentId(UUID value) {}
