package org.kaixue.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;

/**
 * Stock against need of one scope on one day: everything that the supply page shows, from one calculation.
 *
 * @param day the business day of the answer
 * @param limits the cover bands in force on that day
 * @param batches the opening batches of all schools at and below the unit, whatever the query narrows it to
 * @param items every item of the catalogue that is needed or held, the worst met need first
 * @param units the units right below that have schools in the scope, in the order of the tree; empty for a school
 * @param gaps what is missing, the kind with most schools first
 * @param expiring stock that expires within {@link #EXPIRING_DAYS} days and will not have been used by then
 */
public record Supply(
        SupplyQuery query,
        LocalDate day,
        BandLimits limits,
        List<Integer> batches,
        Headline headline,
        List<ItemRow> items,
        List<UnitRow> units,
        List<Gap> gaps,
        List<Expiring> expiring) {

    /** How far ahead the pages warn of stock that will expire unused. */
    public static final int EXPIRING_DAYS = 30;

    /**
     * The answer on top.
     *
     * @param schools schools in the scope
     * @param red those with a red item by their own store
     * @param redDays those of the red that are red in goods used up day by day, so that "less than 7 days" is said of
     *     them alone and not of a school that only lacks thermometers
     * @param amber those with an amber item and no red one
     * @param incomplete those with a need that is not known
     * @param first what runs out first; null if nothing runs out within the term
     */
    public record Headline(
            int schools,
            int red,
            int redDays,
            int amber,
            int incomplete,
            @Nullable FirstOut first) {}

    /** The store that runs out first. */
    public record FirstOut(UnitId school, ItemId item, Cover cover, LocalDate runOutOn) {}

    /** One item over the whole scope. */
    public record ItemRow(Item item, Position position) {

        /** Usable stock by need: what rows are sorted by; null where no need is known. */
        public @Nullable BigDecimal ratio() {
            return Ratios.of(position);
        }
    }

    /**
     * One line of the heat table.
     *
     * @param schools schools of the unit in the scope
     * @param red those with a red item
     * @param cells one cell for each of the supply's items, in their order
     * @param blockers what is missing in the unit
     */
    public record UnitRow(UnitNode unit, int schools, int red, List<Cell> cells, Set<Blocker> blockers) {}

    /**
     * One unit and one item.
     *
     * @param red schools of the unit that are red in this item by their own store
     * @param blocked schools of the unit whose need of it is not known
     */
    public record Cell(Cover cover, int red, int blocked) {}

    /**
     * A missing input.
     *
     * @param schools the schools in which it is missing, in the order of the tree
     */
    public record Gap(Blocker blocker, List<UnitId> schools) {}

    /**
     * Stock of one item that will expire soon and unused.
     *
     * @param quantity base units, in schools and depots
     * @param lots how many holdings: units times expiry dates
     * @param firstDay the earliest of the expiry dates, today or later
     */
    public record Expiring(Item item, long quantity, int lots, LocalDate firstDay) {}
}
