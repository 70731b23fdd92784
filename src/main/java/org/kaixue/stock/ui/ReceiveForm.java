package org.kaixue.stock.ui;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Typed;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.Origin;
import org.kaixue.stock.PlaceId;
import org.kaixue.stock.ReceiveDraft;

/** What the dialog for receipts asks. */
public record ReceiveForm(
        @Nullable @NotNull Item item,
        @Nullable @NotNull Typed quantity,
        @Nullable @Size(max = 40) String lotNumber,
        @Nullable LocalDate expiresOn,
        @Nullable @NotNull Origin origin,
        @Nullable @NotNull LocalDate businessDate,
        @Nullable @Size(max = 120) String supplier,
        @Nullable @Size(max = 400) String note) {

    ReceiveDraft draft(DocumentId document, PlaceId place) {
        return new ReceiveDraft(
                document,
                place,
                Objects.requireNonNull(businessDate),
                Objects.requireNonNull(item).id(),
                Objects.requireNonNull(quantity),
                lotNumber,
                null,
                expiresOn,
                Objects.requireNonNull(origin),
                supplier,
                note);
    }
}
