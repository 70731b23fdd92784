package org.kaixue.organisation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is named for a school; null where nobody is. */
public record PostsRow(
        UnitId school,
        UnitId county,
        @Nullable String leader,
        @Nullable String officer,
        @Nullable String doctor,
        @Nullable String regulator) {

    public @Nullable String holder(Post post) {
        return switch (post) {
            case LEADER -> leader;
            case OFFICER -> officer;
            case DOCTOR -> doctor;
            case REGULATOR -> regulator;
        };
    }

    /** The posts for which nobody is named. */
    public List<Post> open() {
        return Stream.of(Post.values()).filter(post -> holder(post) == null).toList();
    }
}
