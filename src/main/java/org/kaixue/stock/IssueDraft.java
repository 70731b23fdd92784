package org.kaixue.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.catalogue.Typed;

/**
 * Goods that leave a place.
 *
 * @param document made by the sender before the first attempt; sent again, it is posted once
 * @param lot null for the lots that expire first
 * @param note what for; required for {@link Purpose#OTHER}
 */
public record IssueDraft(
        @NotNull DocumentId document,
        @NotNull PlaceId place,
        @NotNull LocalDate businessDate,
        @NotNull ItemId item,
        @NotNull @Valid Typed quantity,
        @Nullable LotId lot,
        @NotNull Purpose purpose,
        @Nullable @Size(max = 400) String note) {}
