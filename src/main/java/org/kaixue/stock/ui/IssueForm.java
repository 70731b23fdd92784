package org.kaixue.stock.ui;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Typed;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.IssueDraft;
import org.kaixue.stock.LotRow;
import org.kaixue.stock.PlaceId;
import org.kaixue.stock.Purpose;

/** What the dialog for issues asks. */
public record IssueForm(
        @Nullable @NotNull Item item,
        @Nullable @NotNull Typed quantity,
        @Nullable LotRow lot,
        @Nullable @NotNull Purpose purpose,
        @Nullable @NotNull LocalDate businessDate,
        @Nullable @Size(max = 400) String note) {

    IssueDraft draft(DocumentId document, PlaceId place) {
        return new IssueDraft(
                document,
                place,
                Objects.requireNonNull(businessDate),
                Objects.requireNonNull(item).id(),
                Objects.requireNonNull(quantity),
                lot == null ? null : lot.id(),
                Objects.requireNonNull(purpose),
                note);
    }
}
