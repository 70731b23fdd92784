package org.kaixue.common;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** Makes the ids of records, UUID version 7 (RFC 9562), and carries them to and from {@code BINARY(16)} columns. */
public final class Ids {

    private static final int MOST_AT_ONCE = 500;

    private Ids() {}

    /** A new id, larger than those made before it on this machine. */
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** The 16 bytes of a column; what a statement takes as parameter on every database. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** The id in a column that is never null. */
    public static UUID read(byte[] column) {
        ByteBuffer bytes = ByteBuffer.wrap(column);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** The bytes of all ids, no more together than one statement should name. */
    public static List<List<byte[]>> parts(Collection<UUID> ids) {
        List<byte[]> all = ids.stream().map(Ids::bytes).toList();
        List<List<byte[]>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE)));
        }
        return parts;
    }

    public static @Nullable UUID readNullable(byte @Nullable [] column) {
        return column == null ? null : read(column);
    }
}
