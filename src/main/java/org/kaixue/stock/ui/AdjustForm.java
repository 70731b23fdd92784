package org.kaixue.stock.ui;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Typed;
import org.kaixue.stock.AdjustDraft;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.LotRow;
import org.kaixue.stock.PlaceId;

/** What the dialog for counts and corrections asks. */
public record AdjustForm(
        @Nullable @NotNull Item item,
        AdjustDraft.@Nullable @NotNull Mode mode,
        @Nullable @NotNull Typed quantity,
        @Nullable LotRow lot,
        @Nullable @NotNull LocalDate businessDate,
        @Nullable @NotBlank @Size(max = 400) String reason) {

    AdjustDraft draft(DocumentId document, PlaceId place) {
        return new AdjustDraft(
                document,
                place,
                Objects.requireNonNull(businessDate),
                Objects.requireNonNull(item).id(),
                Objects.requireNonNull(mode),
                Objects.requireNonNull(quantity),
                lot == null ? null : lot.id(),
                Objects.requireNonNull(reason));
    }
}
