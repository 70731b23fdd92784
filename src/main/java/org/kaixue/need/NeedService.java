package org.kaixue.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.FactEntries;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.Stock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stock against need: computed from norms, headcounts, facilities and balances each time it is asked for, never stored. */
@Service
public class NeedService {

    private final SupplyReader reader;
    private final FactEntries entries;
    private final Stock stock;
    private final Jurisdiction jurisdiction;

    NeedService(SupplyReader reader, FactEntries entries, Stock stock, Jurisdiction jurisdiction) {
        this.reader = reader;
        this.entries = entries;
        this.stock = stock;
        this.jurisdiction = jurisdiction;
    }

    /** Everything the supply page shows of a scope, in a number of statements that does not grow with it. */
    @Transactional(readOnly = true)
    public Supply supply(SupplyQuery query) {
        jurisdiction.require(Permission.STOCK_READ, query.unit());
        return answer(reader.read(query), SupplyCalculation.Detail.UNITS).supply();
    }

    /** As {@link #supply}, but its units are the schools themselves, however many tiers lie between. */
    @Transactional(readOnly = true)
    public Supply schools(SupplyQuery query) {
        jurisdiction.require(Permission.STOCK_READ, query.unit());
        return answer(reader.read(query), SupplyCalculation.Detail.SCHOOLS).supply();
    }

    /** One item in each unit right below the scope (the school itself for a school), the worst met need first. */
    @Transactional(readOnly = true)
    public List<UnitSupply> byUnit(SupplyQuery query, ItemId item) {
        jurisdiction.require(Permission.STOCK_READ, query.unit());
        return answer(reader.read(query, item), SupplyCalculation.Detail.UNITS_WITH_RUN_OUT)
                .byUnit();
    }

    /** One item over the whole scope, in each unit right below, and over time, from one calculation. */
    @Transactional(readOnly = true)
    public ItemSupply item(SupplyQuery query, ItemId item) {
        jurisdiction.require(Permission.STOCK_READ, query.unit());
        SupplyCalculation calculation =
                calculation(reader.read(query, item), SupplyCalculation.Detail.UNITS_WITH_RUN_OUT);
        return new SupplyAnswer(calculation).item(curve(calculation, item));
    }

    /** Each factor of one school's need of one item, and its cover over time; whatever batch or stage is asked for. */
    @Transactional(readOnly = true)
    public NeedExplanation explain(SupplyQuery ofSchool, ItemId item) {
        jurisdiction.require(Permission.STOCK_READ, ofSchool.unit());
        SupplyQuery query = ofSchool.ofAll();
        SupplyInputs inputs = reader.read(query, item);
        SupplyCalculation calculation = calculation(inputs, SupplyCalculation.Detail.UNITS);
        Judgement[] judged = calculation.onlySchool();
        if (judged == null) {
            throw new RuleViolation("need.explain.school-only");
        }
        return new Explanation(calculation, judged[0], entries.of(query.unit(), query.term(), inputs.today()))
                .written(curve(calculation, item));
    }

    /**
     * The band of one school's item.
     *
     * @param more what is thought to be in store beyond what is, base units
     */
    @Transactional(readOnly = true)
    CoverBand band(UnitId school, ItemId item, TermId term, long more) {
        jurisdiction.require(Permission.STOCK_READ, school);
        SupplyInputs inputs = reader.read(SupplyQuery.of(school, term), item);
        Judgement[] judged = calculation(more == 0 ? inputs : inputs.withMore(more), SupplyCalculation.Detail.UNITS)
                .onlySchool();
        return judged == null ? CoverBand.UNKNOWN : judged[0].band();
    }

    /** How every store stands with every item that it has a known need of. */
    @Transactional(readOnly = true)
    List<Standing> standings(SupplyQuery query) {
        SupplyCalculation judged = judged(query);
        List<Standing> standings = new ArrayList<>();
        for (Judgement[] school : judged.schools()) {
            for (int n = 0; n < school.length; n++) {
                if (school[n].judged()) {
                    standings.add(new Standing(
                            school[n].school().school(),
                            judged.inputs().items().get(n).id(),
                            school[n].need(),
                            school[n].band()));
                }
            }
        }
        return standings;
    }

    /** Every store with every item, judged. */
    @Transactional(readOnly = true)
    SupplyCalculation judged(SupplyQuery query) {
        jurisdiction.require(Permission.STOCK_READ, query.unit());
        return calculation(reader.read(query), SupplyCalculation.Detail.UNITS);
    }

    /**
     * How one store stands with one item.
     *
     * @param need base units
     */
    record Standing(UnitId school, ItemId item, long need, CoverBand band) {}

    /** Cover of one item before, now and until it runs out. */
    @Transactional(readOnly = true)
    public CoverCurve coverOverTime(SupplyQuery query, ItemId item) {
        jurisdiction.require(Permission.STOCK_READ, query.unit());
        SupplyCalculation calculation = calculation(reader.read(query, item), SupplyCalculation.Detail.UNITS);
        return curve(calculation, item);
    }

    private CoverCurve curve(SupplyCalculation calculation, ItemId item) {
        SupplyQuery query = calculation.inputs().query();
        LocalDate today = calculation.inputs().today();
        return new CurveCalculation(calculation)
                .curve(stock.movements(query.unit(), item, today.minusDays(query.back()), today));
    }

    private static SupplyAnswer answer(SupplyInputs inputs, SupplyCalculation.Detail detail) {
        return new SupplyAnswer(calculation(inputs, detail));
    }

    private static SupplyCalculation calculation(SupplyInputs inputs, SupplyCalculation.Detail detail) {
        return new SupplyCalculation(inputs, detail);
    }
}
