package org.kaixue.need;

import java.util.List;
import org.kaixue.catalogue.ItemId;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Service;

/** Stock against need: computed from norms, headcounts, facilities and balances each time it is asked for, never stored. */
@Service
public class NeedService {

    /** Everything the supply page shows of a scope, in a number of statements that does not grow with it. */
    public Supply supply(SupplyQuery query) {
        throw new UnsupportedOperationException(query.toString());
    }

    /** As {@link #supply}, but its units are the schools themselves, however many tiers lie between. */
    public Supply schools(SupplyQuery query) {
        throw new UnsupportedOperationException(query.toString());
    }

    /** One item in each unit right below the scope (the school itself for a school), the worst met need first. */
    public List<UnitSupply> byUnit(SupplyQuery query, ItemId item) {
        throw new UnsupportedOperationException(query.toString() + item);
    }

    /** Each factor of one school's need of one item. */
    public NeedExplanation explain(UnitId school, ItemId item, TermId term) {
        throw new UnsupportedOperationException(school.toString() + item + term);
    }

    /** Cover of one item before, now and until it runs out. */
    public CoverCurve coverOverTime(SupplyQuery query, ItemId item) {
        throw new UnsupportedOperationException(query.toString() + item);
    }
}
