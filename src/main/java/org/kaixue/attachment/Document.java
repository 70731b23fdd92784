package org.kaixue.attachment;

/**
 * A document as it was brought, of a type that was found in it. Given back for download alone, never shown in the page.
 *
 * @param name without folders, ending as its type does
 */
public record Document(String name, DocumentType type, byte[] content) {}
