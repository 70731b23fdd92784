package org.kaixue.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitNode;

/**
 * How one school's need of one item comes about, and how long its stock lasts: each factor, its source and its date.
 *
 * @param referenceDay the earliest reference day of the school's stages: where the walk of school days begins
 * @param factors the lines of the formula; their amounts add up to the need before it is rounded up once
 * @param blockers what is missing; the need is unknown while there is one
 * @param position the result, as it stands in the lists
 * @param holdings the store, in the order in which it is used
 * @param limits the cover bands in force
 * @param curve the cover over time
 */
public record NeedExplanation(
        UnitNode school,
        Item item,
        LocalDate day,
        LocalDate referenceDay,
        List<Factor> factors,
        Set<Blocker> blockers,
        Position position,
        List<Holding> holdings,
        BandLimits limits,
        CoverCurve curve) {

    /**
     * One line: rate × value × days = amount.
     *
     * @param norm the norm that won, with its rate, days, source and validity
     * @param counted what its driver counts here
     * @param stage the stage it is counted in; null if counted once for the school
     * @param referenceDay the day on which norm and value hold
     * @param value how many; null while the input is missing, and for a share of the other lines
     * @param sources the entries that the value is the sum of
     * @param blocker the missing input; null if there is none
     * @param amount base units, not yet rounded; null while the input is missing
     */
    public record Factor(
            Norm norm,
            NormDriver.Counted counted,
            @Nullable Stage stage,
            LocalDate referenceDay,
            @Nullable Long value,
            List<Source> sources,
            @Nullable Blocker blocker,
            @Nullable BigDecimal amount) {}

    /**
     * An entry that a value was made from.
     *
     * @param nameKey the text that names it, with its values
     * @param value how many; null while it is missing
     * @param since the day from which it holds; null if it has no date
     */
    public record Source(
            String nameKey,
            List<Object> nameValues,
            @Nullable Long value,
            @Nullable LocalDate since) {}

    /**
     * What the store holds with one expiry date.
     *
     * @param expiresOn the last day on which it may be used; null where expiry is not tracked
     * @param quantity base units
     * @param usable how many of them will have been used by then
     * @param expired whether it is past its expiry today
     */
    public record Holding(@Nullable LocalDate expiresOn, long quantity, long usable, boolean expired) {}
}
