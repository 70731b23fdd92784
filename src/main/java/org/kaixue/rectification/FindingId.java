package org.kaixue.rectification;

import java.io.Serializable;
import java.util.UUID;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.ui.Address;

/** The identity of a finding. */
public record FindingId(UUID value) implements Serializable {

    /** The path of the page of findings; that of one finding is below it. */
    public static final String PATH = "rectification";

    /** The id in an address; refused if it is none. */
    public static FindingId of(String text) {
        try {
            return new FindingId(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            throw new AccessRefused();
        }
    }

    /** Where the finding is shown. */
    public Address address() {
        return Address.of(PATH + "/" + value);
    }
}
