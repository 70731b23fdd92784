package org.kaixue.stock;

/**
 * The answer to a document.
 *
 * @param alreadyPosted whether it had been posted before, so that nothing was done now
 */
public record Posted(DocumentId document, boolean alreadyPosted) {}
