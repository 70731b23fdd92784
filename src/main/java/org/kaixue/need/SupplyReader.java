package org.kaixue.need;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.BusinessClock;
import org.kaixue.organisation.Calendars;
import org.kaixue.organisation.OrganisationFacts;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.StageFacts;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.Units;
import org.kaixue.stock.Stock;
import org.kaixue.stock.StockRow;
import org.springframework.stereotype.Component;

/** Reads all that a supply is calculated from: four statements, whatever the number of schools. */
@Component
class SupplyReader {

    private final Units units;
    private final Terms terms;
    private final Calendars calendars;
    private final OrganisationFacts facts;
    private final Catalogue catalogue;
    private final Stock stock;
    private final NormShelf shelf;
    private final BusinessClock clock;

    SupplyReader(
            Units units,
            Terms terms,
            Calendars calendars,
            OrganisationFacts facts,
            Catalogue catalogue,
            Stock stock,
            NormShelf shelf,
            BusinessClock clock) {
        this.units = units;
        this.terms = terms;
        this.calendars = calendars;
        this.facts = facts;
        this.catalogue = catalogue;
        this.stock = stock;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** For all items. */
    SupplyInputs read(SupplyQuery query) {
        return read(query, null);
    }

    /**
     * For one item.
     *
     * @param item null for all
     */
    SupplyInputs read(SupplyQuery query, @Nullable ItemId item) {
        TermId term = query.term();
        LocalDate on = query.on();
        LocalDate today = on == null ? clock.today() : on;
        List<SchoolFacts> all = facts.schools(query.unit(), term, today, null, null);
        List<Item> items = item == null ? catalogue.items() : List.of(catalogue.get(item));
        return new SupplyInputs(
                query,
                units.tree(),
                items,
                shelf.norms(),
                shelf.limits(today),
                schools(query, all),
                batches(all),
                on == null ? stock(query, item) : stock.rowsOn(query.unit(), item, on),
                (county, stage, boarding) -> calendars.days(term, county, stage, boarding),
                today,
                end(term));
    }

    private List<StockRow> stock(SupplyQuery query, @Nullable ItemId item) {
        return item == null ? stock.rows(query.unit()) : stock.rows(query.unit(), item);
    }

    /** The schools that fit, each whole: all its stages draw on one store. */
    private static List<SchoolFacts> schools(SupplyQuery query, List<SchoolFacts> all) {
        return query.batch() == null && query.stage() == null
                ? all
                : all.stream()
                        .filter(school -> school.stages().stream().anyMatch(stage -> fits(query, stage)))
                        .toList();
    }

    private static List<Integer> batches(List<SchoolFacts> all) {
        return all.stream()
                .flatMap(school -> school.stages().stream())
                .flatMap(stage -> Stream.ofNullable(stage.batch()))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean fits(SupplyQuery query, StageFacts stage) {
        return (query.batch() == null || query.batch().equals(stage.batch()))
                && (query.stage() == null || query.stage() == stage.stage());
    }

    private LocalDate end(TermId term) {
        LocalDate last = terms.get(term).days().last();
        return last == null ? LocalDate.MAX : last;
    }
}
