package org.kaixue.need;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Bilingual;
import org.kaixue.organisation.RiskLevel;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;

/** A norm as entered; see {@link Norm} for what each part means. */
public record NormDraft(
        @NotNull ItemId item,
        @NotNull NormDriver driver,

        @NotNull @DecimalMin("0") @DecimalMax("100000000") @Digits(integer = 9, fraction = 6)
        BigDecimal rate,

        @Nullable @Min(1) @Max(400) Integer coverDays,
        @Nullable UnitId unit,
        @Nullable Stage stage,
        @Nullable Boolean boarding,
        @Nullable RiskLevel risk,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotBlank @Size(max = 300) String sourceZh,
        @Nullable @Size(max = 300) String sourceEn) {

    /** Where it comes from; without an English text the Chinese one serves. */
    public Bilingual source() {
        return new Bilingual(sourceZh, sourceEn == null ? "" : sourceEn);
    }

    /** A draft to change this norm, or to make a similar one. */
    public static NormDraft of(Norm norm) {
        return new NormDraft(
                norm.item(),
                norm.driver(),
                norm.rate(),
                norm.coverDays(),
                norm.unit(),
                norm.stage(),
                norm.boarding(),
                norm.risk(),
                norm.validFrom(),
                norm.validTo(),
                norm.source().zh(),
                norm.source().en());
    }
}
