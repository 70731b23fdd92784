package org.kaixue.preparedness;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who holds a post in an emergency, and who does if that person cannot; null where nobody is named yet. */
public record PostDraft(
        @NotNull EmergencyPost post,
        @Nullable @Size(max = 40) String holder,
        @Nullable @Size(max = 40) String deputy,
        @Nullable @Size(max = 40) String telephone) {

    public static PostDraft open(EmergencyPost post) {
        return new PostDraft(post, null, null, null);
    }

    /** Whether both are named. */
    public boolean held() {
        return named(holder) && named(deputy);
    }

    static boolean named(@Nullable String name) {
        return name != null && !name.isBlank();
    }

    boolean byOneAlone() {
        return holder != null
                && deputy != null
                && named(holder)
                && holder.strip().equals(deputy.strip());
    }
}
