package org.kaixue.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.PortalKey;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What people were before an import changed them, sealed: it stands in a table that is not the roster's. */
@Component
class FormerForms {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PortalKey key;

    FormerForms(PortalKey key) {
        this.key = key;
    }

    /**
     * A person before the import.
     *
     * @param version after it
     */
    record Former(PersonDraft form, byte @Nullable [] sealed, byte @Nullable [] index, int version) {

        @Nullable
        ByteBuffer number() {
            return index == null ? null : ByteBuffer.wrap(index);
        }
    }

    String keep(RosterStanding was, int version) {
        ByteBuffer index = was.index();
        Former former = new Former(was.form(), was.sealed(), index == null ? null : index.array(), version);
        byte[] sealed = key.seal(
                JSON.writeValueAsString(former).getBytes(StandardCharsets.UTF_8),
                was.id().value());
        return Base64.getEncoder().encodeToString(sealed);
    }

    Former open(PersonId id, String kept) {
        byte[] plain = key.open(Base64.getDecoder().decode(kept), id.value());
        return JSON.readValue(new String(plain, StandardCharsets.UTF_8), Former.class);
    }
}
