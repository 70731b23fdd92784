package org.kaixue.common.ui;

/** What a room puts into the menu under the signed-in person's name. */
public interface AccountMenuItem {

    int order();

    /** The translation key of the text. */
    String textKey();

    /** Whether the signed-in person gets to see it. */
    boolean offered();

    void chosen();
}
