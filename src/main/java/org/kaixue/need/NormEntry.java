package org.kaixue.need;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.RiskLevel;
import org.kaixue.organisation.Stage;

/** A norm as the database keeps it: it is never changed while it holds, only ended and followed by another. */
@Entity
@Table(name = "norm")
class NormEntry {

    @Id
    private UUID id;

    private UUID itemId;

    @Enumerated(EnumType.STRING)
    private NormDriver driver;

    private BigDecimal rate;
    private @Nullable Integer coverDays;
    private @Nullable UUID unitId;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage stage;

    private @Nullable Boolean boarding;

    @Enumerated(EnumType.STRING)
    private @Nullable RiskLevel risk;

    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private String sourceZh;
    private String sourceEn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected NormEntry() {}

    @SuppressWarnings("NullAway.Init")
    NormEntry(NormDraft draft) {
        id = Ids.next();
        itemId = draft.item().value();
        driver = draft.driver();
        unitId = draft.unit() == null ? null : draft.unit().value();
        stage = draft.stage();
        boarding = draft.boarding();
        risk = draft.risk();
        fill(draft);
    }

    /** Takes over a draft for the same item, driver and scope; only before the norm begins to hold, or on that day. */
    void replace(NormDraft draft, LocalDate today) {
        if (validFrom.isBefore(today)) {
            throw new RuleViolation("need.norm.holds-already", validFrom);
        }
        fill(draft);
    }

    /** Ends it on a day; an earlier end stays. */
    void end(LocalDate lastDay) {
        if (lastDay.isBefore(validFrom)) {
            throw RuleViolation.at("validFrom", "need.norm.ends-before-it-begins", lastDay, validFrom);
        }
        if (validTo == null || lastDay.isBefore(validTo)) {
            validTo = lastDay;
        }
    }

    boolean beginsAfter(LocalDate day) {
        return validFrom.isAfter(day);
    }

    boolean beginsBefore(LocalDate day) {
        return validFrom.isBefore(day);
    }

    UUID id() {
        return id;
    }

    ItemId item() {
        return new ItemId(itemId);
    }

    UUID lineage() {
        return NormRules.lineage(item(), driver, unitId, stage, boarding, risk);
    }

    @Nullable
    UUID unitId() {
        return unitId;
    }

    int version() {
        return version;
    }

    private void fill(NormDraft draft) {
        rate = draft.rate();
        coverDays = draft.coverDays();
        validFrom = draft.validFrom();
        validTo = draft.validTo();
        sourceZh = draft.source().zh();
        sourceEn = draft.source().en();
    }

    /** @param code the item's */
    String inWords(String code) {
        return Values.named(
                "item", code,
                "rate", rate.stripTrailingZeros().toPlainString(),
                "driver", driver,
                "cover-days", coverDays,
                "stage", stage,
                "boarding", boarding,
                "risk", risk,
                "from", validFrom,
                "to", validTo,
                "source", sourceZh);
    }
}
