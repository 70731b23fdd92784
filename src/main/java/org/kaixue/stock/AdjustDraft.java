package org.kaixue.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.catalogue.Typed;

/**
 * A count, or a correction of so much more or less.
 *
 * @param document made by the sender before the first attempt; sent again, it is posted once
 * @param quantity what was counted, or by how much the books change
 * @param lot null for all lots of the item at the place: what is missing is taken from those that expire first, what is
 *     over is added where there is only one
 */
public record AdjustDraft(
        @NotNull DocumentId document,
        @NotNull PlaceId place,
        @NotNull LocalDate businessDate,
        @NotNull ItemId item,
        @NotNull Mode mode,
        @NotNull @Valid Typed quantity,
        @Nullable LotId lot,
        @NotBlank @Size(max = 400) String reason) {

    /** How the quantity is meant. */
    public enum Mode {
        COUNTED,
        MORE,
        LESS
    }
}
