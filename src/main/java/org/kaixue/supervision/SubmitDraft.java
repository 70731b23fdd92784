package org.kaixue.supervision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What must be here before a visit is submitted, so that nothing is left on the phone.
 *
 * @param photos the ids of all photos that the phone made and did not take away again
 * @param touches the ids of all other touches of the visit; empty where it was answered here
 * @param note what there is to say of the whole
 */
public record SubmitDraft(
        @NotNull List<UUID> photos,
        @NotNull List<UUID> touches,
        @Nullable @Size(max = 2000) String note) {

    public SubmitDraft {
        photos = List.copyOf(photos);
        touches = List.copyOf(touches);
    }

    /** Of a visit that was answered here: what is shown is all there is. */
    public static SubmitDraft here(@Nullable String note) {
        return new SubmitDraft(List.of(), List.of(), note);
    }
}
