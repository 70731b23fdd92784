package org.kaixue.attachment;

import java.time.Instant;

/**
 * What is known of a document without reading it.
 *
 * @param size in bytes
 */
public record DocumentRow(DocumentId id, String name, DocumentType type, int size, Instant keptAt, String keptBy) {}
