package org.kaixue.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.DefaultItem;

/**
 * Something received into, or used from, an invented store.
 *
 * @param unitCode the school's own store, or the depot of a county or the prefecture
 * @param lot names the lot within the unit and item
 * @param amount as typed, in {@code unit}; whole
 */
record DemoLine(
        String unitCode,
        boolean issue,
        DefaultItem item,
        String lot,
        @Nullable LocalDate expiresOn,
        LocalDate day,
        long amount,
        String unit) {}
