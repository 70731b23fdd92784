package org.kaixue.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * By how much a unit's stock of one item with one expiry date changed on a business day.
 *
 * @param net base units, received less issued, counts and corrections included
 */
public record Movement(UnitId unit, boolean depot, @Nullable LocalDate expiresOn, LocalDate businessDate, long net) {}
