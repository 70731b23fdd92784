package org.kaixue.need;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.kaixue.audit.Values;
import org.kaixue.common.Ids;

/** The limits of the cover bands from a day on, as the database keeps them. */
@Entity
@Table(name = "cover_band")
class BandEntry {

    @Id
    private UUID id;

    private LocalDate validFrom;
    private int redBelowDays;
    private int amberBelowDays;
    private int redBelowPercent;
    private int amberBelowPercent;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected BandEntry() {}

    @SuppressWarnings("NullAway.Init")
    BandEntry(BandLimits limits) {
        id = Ids.next();
        replace(limits);
    }

    final void replace(BandLimits limits) {
        validFrom = limits.validFrom();
        redBelowDays = limits.redBelowDays();
        amberBelowDays = limits.amberBelowDays();
        redBelowPercent = limits.redBelowPercent();
        amberBelowPercent = limits.amberBelowPercent();
    }

    UUID id() {
        return id;
    }

    String inWords() {
        return Values.named(
                "from", validFrom,
                "red-below-days", redBelowDays,
                "amber-below-days", amberBelowDays,
                "red-below-percent", redBelowPercent,
                "amber-below-percent", amberBelowPercent);
    }

    BandLimits limits() {
        return new BandLimits(validFrom, redBelowDays, amberBelowDays, redBelowPercent, amberBelowPercent);
    }
}
