package org.kaixue.catalogue;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item as an administrator enters it; see {@link Item} for what the values mean. */
public record ItemDraft(
        @NotBlank @Size(max = 32) @Pattern(regexp = "[A-Za-z0-9_-]*")
        String code,

        @NotBlank @Size(max = 60) String nameZh,
        @NotBlank @Size(max = 80) String nameEn,
        @NotNull Category category,
        boolean durable,
        boolean expiryTracked,
        @Nullable StoreApart storeApart,
        boolean emergencyList,

        @Nullable @DecimalMin("0.1") @Digits(integer = 4, fraction = 4)
        BigDecimal density,

        @NotEmpty List<ItemUnit> units,
        int sortOrder) {

    /** The item as it stands, to be changed. */
    public static ItemDraft of(Item item) {
        return new ItemDraft(
                item.code(),
                item.name().zh(),
                item.name().en(),
                item.category(),
                item.durable(),
                item.expiryTracked(),
                item.storeApart(),
                item.emergencyList(),
                item.density(),
                item.units(),
                item.sortOrder());
    }
}
