package org.kaixue.need;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.intake.Differences;
import org.kaixue.organisation.RiskLevel;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;

/**
 * A norm as a row of a sheet asks for it.
 *
 * @param kept the norm for the same item, driver and scope that holds on its first day; null if there is none
 */
record NormChange(NormDraft draft, @Nullable Norm kept) {

    /** What it is about: no two norms about the same hold on one day. */
    static Scope scope(NormDraft draft) {
        return new Scope(draft.item(), draft.driver(), draft.unit(), draft.stage(), draft.boarding(), draft.risk());
    }

    /** In what it differs from the norm that holds, by the columns of the sheet; where it comes from is no difference. */
    Differences differences(Norm now) {
        Differences differences = new Differences()
                .of(
                        "rate",
                        now.rate().stripTrailingZeros().toPlainString(),
                        draft.rate().stripTrailingZeros().toPlainString())
                .of("coverDays", now.coverDays(), draft.coverDays());
        boolean ends = draft.validTo() != null && !Objects.equals(draft.validTo(), now.validTo());
        return ends ? differences.of("validTo", now.validTo(), draft.validTo()) : differences;
    }

    /** The item, and for whom the norm holds. */
    record Scope(
            ItemId item,
            NormDriver driver,
            @Nullable UnitId unit,
            @Nullable Stage stage,
            @Nullable Boolean boarding,
            @Nullable RiskLevel risk) {}
}
