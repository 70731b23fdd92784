package org.kaixue.need;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.RiskLevel;
import org.kaixue.organisation.Stage;

/** What a norm must not be, each refused with the reason. */
final class NormRules {

    private NormRules() {}

    /** Refuses a draft whose parts do not go together. */
    static void requireSound(NormDraft draft, Item item) {
        NormDriver driver = draft.driver();
        if (driver.daily() && item.durable()) {
            throw RuleViolation.at(
                    "driver",
                    "need.norm.durable-has-no-days",
                    item.name().zh(),
                    item.name().en());
        }
        if (driver.daily() && draft.coverDays() == null) {
            throw RuleViolation.at("coverDays", "need.norm.days-missing");
        }
        if (!driver.daily() && draft.coverDays() != null) {
            throw RuleViolation.at("coverDays", "need.norm.days-without-meaning");
        }
        if (driver == NormDriver.EMERGENCY_SHARE && draft.rate().compareTo(BigDecimal.ONE) > 0) {
            throw RuleViolation.at("rate", "need.norm.share-above-one");
        }
        if (driver == NormDriver.DEPOT && (draft.stage() != null || draft.boarding() != null || draft.risk() != null)) {
            throw RuleViolation.at("stage", "need.norm.depot-has-no-stage");
        }
        if (draft.validTo() != null && draft.validTo().isBefore(draft.validFrom())) {
            throw RuleViolation.at("validTo", "common.range.reversed", draft.validFrom(), draft.validTo());
        }
    }

    /** Refuses a draft that would hold together with another norm for the same item, driver and scope. */
    static void requireNoOverlap(NormDraft draft, List<Norm> norms, @Nullable NormId replaced) {
        for (Norm norm : norms) {
            if (!norm.id().equals(replaced) && sameScope(draft, norm) && overlap(draft, norm)) {
                throw RuleViolation.at("validFrom", "need.norm.overlap", norm.validFrom());
            }
        }
    }

    /** Refuses a draft that is about something else than the norm it follows. */
    static void requireSameScope(NormDraft draft, Norm norm) {
        if (!sameScope(draft, norm)) {
            throw new RuleViolation("need.norm.scope-stays");
        }
    }

    /** The one name of all norms that follow each other: what {@link #requireSameScope} lets nobody change. */
    static UUID lineage(
            ItemId item,
            NormDriver driver,
            @Nullable UUID unit,
            @Nullable Stage stage,
            @Nullable Boolean boarding,
            @Nullable RiskLevel risk) {
        String scope = String.join(
                " ",
                item.value().toString(),
                driver.name(),
                String.valueOf(unit),
                String.valueOf(stage),
                String.valueOf(boarding),
                String.valueOf(risk));
        return UUID.nameUUIDFromBytes(scope.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean sameScope(NormDraft draft, Norm norm) {
        return draft.item().equals(norm.item())
                && draft.driver() == norm.driver()
                && Objects.equals(draft.unit(), norm.unit())
                && draft.stage() == norm.stage()
                && Objects.equals(draft.boarding(), norm.boarding())
                && draft.risk() == norm.risk();
    }

    private static boolean overlap(NormDraft draft, Norm norm) {
        return !before(draft.validTo(), norm.validFrom()) && !before(norm.validTo(), draft.validFrom());
    }

    private static boolean before(@Nullable LocalDate last, LocalDate first) {
        return last != null && last.isBefore(first);
    }
}
