package org.kaixue.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds up what expires soon and will not have been used by then. Depots use nothing; nor do schools that need none; of
 * goods that are held, none is used up; and a school whose need is not known is not counted, because nobody can say.
 */
final class ExpiringStock {

    private final SupplyInputs inputs;
    private final long first;
    private final long last;
    private final long[] quantities;
    private final int[] lots;
    private final long[] days;

    ExpiringStock(SupplyInputs inputs) {
        this.inputs = inputs;
        this.first = inputs.today().toEpochDay();
        this.last = first + Supply.EXPIRING_DAYS;
        int items = inputs.items().size();
        this.quantities = new long[items];
        this.lots = new int[items];
        this.days = new long[items];
    }

    void depot(int item, long expiry, long quantity) {
        add(item, expiry, quantity);
    }

    void school(int item, Judgement school) {
        Holdings store = school.store();
        if (school.blocked() || !anySoon(store)) {
            return;
        }
        long[] used = school.daily() ? UsableStock.usedUp(store, school.usage()) : new long[store.size()];
        for (int n = 0; n < store.size(); n++) {
            add(item, store.expiry(n), store.quantity(n) - Micro.down(used[n]));
        }
    }

    private boolean anySoon(Holdings store) {
        for (int n = 0; n < store.size(); n++) {
            if (soon(store.expiry(n))) {
                return true;
            }
        }
        return false;
    }

    private boolean soon(long expiry) {
        return expiry >= first && expiry <= last;
    }

    private void add(int item, long expiry, long unused) {
        if (unused > 0 && soon(expiry)) {
            days[item] = lots[item] == 0 ? expiry : Math.min(days[item], expiry);
            quantities[item] += unused;
            lots[item]++;
        }
    }

    List<Supply.Expiring> all() {
        List<Supply.Expiring> all = new ArrayList<>();
        for (int n = 0; n < quantities.length; n++) {
            if (lots[n] > 0) {
                all.add(new Supply.Expiring(
                        inputs.items().get(n), quantities[n], lots[n], LocalDate.ofEpochDay(days[n])));
            }
        }
        return all;
    }
}
