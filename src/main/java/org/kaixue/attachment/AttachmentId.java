package org.kaixue.attachment;

import java.io.Serializable;
import java.util.UUID;

/** The identity of a photo. */
public record AttachmentId(UUID value) implements Serializable {}
