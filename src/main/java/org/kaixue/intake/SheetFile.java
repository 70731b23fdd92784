package org.kaixue.intake;

import java.util.List;

/** A file that a person brought, read and not yet understood. */
public final class SheetFile {

    private final String name;
    private final String sha256;
    private final List<RawSheet> sheets;

    SheetFile(String name, String sha256, List<RawSheet> sheets) {
        this.name = name;
        this.sha256 = sha256;
        this.sheets = List.copyOf(sheets);
    }

    /** What it is called, without its folders. */
    public String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    List<RawSheet> sheets() {
        return sheets;
    }
}
