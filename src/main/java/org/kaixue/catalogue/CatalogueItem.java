package org.kaixue.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;

/** An item as the database keeps it. Its base unit never changes, because every quantity in the ledger is in it. */
@Entity
@Table(name = "item")
class CatalogueItem {

    @Id
    private UUID id;

    private String code;
    private String nameZh;
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private Category category;

    private boolean durable;
    private boolean expiryTracked;

    @Enumerated(EnumType.STRING)
    private @Nullable StoreApart storeApart;

    private boolean emergencyList;
    private @Nullable BigDecimal density;
    private int sortOrder;
    private @Nullable LocalDate retiredOn;

    @Version
    private int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "item_unit", joinColumns = @JoinColumn(name = "item_id"))
    @OrderColumn(name = "position")
    private List<UnitColumns> units = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected CatalogueItem() {}

    @SuppressWarnings("NullAway.Init")
    CatalogueItem(ItemDraft draft) {
        this.id = Ids.next();
        fill(draft);
    }

    void change(ItemDraft draft) {
        String base = units.getFirst().nameZh();
        if (!draft.units().getFirst().name().zh().equals(base)) {
            throw RuleViolation.at("units", "catalogue.ladder.base-kept", base);
        }
        fill(draft);
    }

    void retire(LocalDate day) {
        if (retiredOn == null) {
            retiredOn = day;
        }
    }

    void restore() {
        retiredOn = null;
    }

    int version() {
        return version;
    }

    UUID id() {
        return id;
    }

    private void fill(ItemDraft draft) {
        Ladder.check(draft.units(), draft.density());
        code = draft.code();
        nameZh = draft.nameZh();
        nameEn = draft.nameEn();
        category = draft.category();
        durable = draft.durable();
        expiryTracked = draft.expiryTracked();
        storeApart = draft.storeApart();
        emergencyList = draft.emergencyList();
        density = draft.density();
        sortOrder = draft.sortOrder();
        units = new ArrayList<>(draft.units().stream().map(UnitColumns::of).toList());
    }

    String inWords() {
        return Values.named(
                "code", code,
                "name", nameZh,
                "english", nameEn,
                "category", category,
                "durable", durable,
                "expiry-tracked", expiryTracked,
                "store-apart", storeApart,
                "emergency-list", emergencyList,
                "density", density,
                "units", units.stream().map(UnitColumns::toString).collect(Collectors.joining(", ")),
                "order", sortOrder,
                "retired", retiredOn);
    }
}
