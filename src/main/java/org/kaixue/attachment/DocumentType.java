package org.kaixue.attachment;

import java.util.Locale;

/** The kinds of documents that are taken. */
public enum DocumentType {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("application/vnd.oasis.opendocument.text");

    private final String mediaType;

    DocumentType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How the name of such a file ends, with its dot. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
