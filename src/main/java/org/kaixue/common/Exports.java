package org.kaixue.common;

/** Learns of each list that is taken out of the portal; the audit does. */
public interface Exports {

    /** Keeps that the acting person takes a list out; a list whose taking is not kept is not sent. */
    void taken(Export export);

    /**
     * A list as it leaves the portal.
     *
     * @param form xlsx or print
     * @param title what the list is
     * @param scope whose rows they are; may be blank
     * @param filter what was typed to narrow it; may be blank
     * @param rows how many rows it has
     */
    record Export(String form, String title, String scope, String filter, int rows) {}
}
