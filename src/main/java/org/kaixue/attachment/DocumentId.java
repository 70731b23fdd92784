package org.kaixue.attachment;

import java.io.Serializable;
import java.util.UUID;

/** The identity of a document. */
public record DocumentId(UUID value) implements Serializable {}
