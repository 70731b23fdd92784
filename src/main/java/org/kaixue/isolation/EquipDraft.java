package org.kaixue.isolation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a room has, as it is entered.
 *
 * @param keeper the post that looks after it; null where none is named yet
 * @param beds their number; a bed in which somebody lies cannot be taken out
 */
public record EquipDraft(
        @NotNull RoomPurpose purpose,
        @NotNull Set<RoomCondition> conditions,
        @Nullable @Size(max = 60) String keeper,
        @NotNull @Min(1) @Max(20) Integer beds) {

    public EquipDraft {
        keeper = keeper == null || keeper.isBlank() ? null : keeper.strip();
    }

    boolean has(RoomCondition condition) {
        return conditions.contains(condition);
    }
}
