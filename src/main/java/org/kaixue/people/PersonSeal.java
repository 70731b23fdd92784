package org.kaixue.people;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.kaixue.common.PortalKey;
import org.springframework.stereotype.Component;

/** Keeps citizens' numbers so that the database alone tells none of them, and finds them again. */
@Component
class PersonSeal {

    private static final String PURPOSE = "number of a person";

    private final PortalKey key;

    PersonSeal(PortalKey key) {
        this.key = key;
    }

    byte[] seal(IdNumber number, UUID person) {
        return key.seal(bytes(number), person);
    }

    IdNumber open(byte[] sealed, UUID person) {
        return new IdNumber(new String(key.open(sealed, person), StandardCharsets.US_ASCII));
    }

    /** 32 bytes, the same for the same number, and nothing to whoever lacks the key. */
    byte[] index(IdNumber number) {
        return key.index(PURPOSE, bytes(number));
    }

    private static byte[] bytes(IdNumber number) {
        return number.value().getBytes(StandardCharsets.US_ASCII);
    }
}
