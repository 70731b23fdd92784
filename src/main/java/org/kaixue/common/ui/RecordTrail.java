package org.kaixue.common.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;

/** The way from a record to what the audit says of it; by address alone, for the audit is read further to the right. */
public final class RecordTrail {

    public static final String PATH = "audit";
    public static final String KIND = "kind";
    public static final String RECORD = "record";

    private RecordTrail() {}

    /** All entries of one record. */
    public static Address of(String kind, String record) {
        return Address.of(PATH).with(KIND, kind).with(RECORD, record);
    }

    /**
     * A link to all entries of one record.
     *
     * @param readable whether the person may read the audit there; nothing is shown otherwise
     */
    public static Anchor link(String kind, Object record, boolean readable) {
        return link(of(kind, record.toString()), readable);
    }

    /** A link to these entries. */
    public static Anchor link(Address entries, boolean readable) {
        Anchor link = new Anchor(entries.href());
        link.setText(link.getTranslation("common.record-trail"));
        link.addClassName("kx-button");
        link.setVisible(readable);
        return link;
    }

    /** The same beside the page, so that what is typed into a form stays. */
    public static Anchor beside(String kind, Object record, boolean readable) {
        Anchor link = link(kind, record, readable);
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }
}
