package org.kaixue.stock;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.common.RuleViolation;

/** What makes two receipts of an item at a place the same lot. */
record LotKey(
        String number,
        @Nullable LocalDate producedOn,
        @Nullable LocalDate expiresOn,
        @Nullable String supplier,
        Origin origin) {

    /** How long {@linkplain #unnumbered the number} of goods without one is. */
    static final int LENGTH_OF_A_DAY = 8;

    /** What goods without a number are called by. */
    static String unnumbered(LocalDate arrived) {
        return arrived.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** The key of goods that arrive; refused where a date is missing or impossible. */
    static LotKey arriving(
            Item item,
            LocalDate businessDate,
            @Nullable String number,
            @Nullable LocalDate producedOn,
            @Nullable LocalDate expiresOn,
            @Nullable String supplier,
            Origin origin) {
        if (item.expiryTracked() && expiresOn == null) {
            throw RuleViolation.at("expiresOn", "stock.lot.expiry-missing", item.name());
        }
        if (producedOn != null && producedOn.isAfter(businessDate)) {
            throw RuleViolation.at("producedOn", "stock.lot.produced-later", producedOn);
        }
        if (producedOn != null && expiresOn != null && expiresOn.isBefore(producedOn)) {
            throw RuleViolation.at("expiresOn", "stock.lot.expires-before-produced", expiresOn, producedOn);
        }
        return new LotKey(
                number == null || number.isBlank() ? unnumbered(businessDate) : number.strip(),
                producedOn,
                expiresOn,
                supplier == null || supplier.isBlank() ? null : supplier.strip(),
                origin);
    }

    boolean expiredOn(LocalDate day) {
        return expiresOn != null && expiresOn.isBefore(day);
    }
}
