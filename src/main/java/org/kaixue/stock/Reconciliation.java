package org.kaixue.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.Jurisdiction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Adds up the ledger and compares it with the balances and the days kept beside it: at each start, and when asked. */
@Service
public class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private static final String BALANCES = """
            select count(*) from stock_balance b
              left join (select place_id, lot_id, sum(quantity) as total from ledger_line group by place_id, lot_id) l
                on l.place_id = b.place_id and l.lot_id = b.lot_id
              left join (select place_id, lot_id, sum(received - issued + adjusted) as total from stock_day
                group by place_id, lot_id) d on d.place_id = b.place_id and d.lot_id = b.lot_id
            where b.quantity <> coalesce(l.total, 0) or b.quantity <> coalesce(d.total, 0)""";
    private static final String CLOSINGS = """
            select count(*) from (select closing, sum(received - issued + adjusted)
              over (partition by place_id, lot_id order by business_date) as total from stock_day) d
            where d.closing <> d.total""";
    private static final String LINES_WITHOUT_BALANCE = """
            select count(*) from ledger_line l where not exists (
              select 1 from stock_balance b where b.place_id = l.place_id and b.lot_id = l.lot_id)""";

    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;
    private volatile @Nullable Outcome last;

    Reconciliation(JdbcClient jdbc, Jurisdiction jurisdiction, BusinessClock clock) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /** Compares now. Needs {@link Permission#PORTAL_ADMINISTER}. */
    public Outcome check() {
        jurisdiction.requireEverywhere(Permission.PORTAL_ADMINISTER);
        Outcome outcome = new Outcome(clock.now(), count(BALANCES), count(CLOSINGS), count(LINES_WITHOUT_BALANCE));
        if (!outcome.agrees()) {
            LOG.error("The ledger and what is kept beside it differ: {}", outcome);
        }
        last = outcome;
        return outcome;
    }

    /** What the last comparison found; null before the first. */
    @Nullable
    Outcome last() {
        return last;
    }

    @EventListener(ApplicationReadyEvent.class)
    void checkAtStart() {
        SystemWork.run("reconciliation", this::check);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /**
     * How many rows differ.
     *
     * @param balances places and lots whose balance is not the sum of the lines, or not that of the days
     * @param closings days whose closing is not the sum of all days up to it
     * @param lines lines of a place and lot without a balance
     */
    public record Outcome(Instant at, long balances, long closings, long lines) {

        public boolean agrees() {
            return balances == 0 && closings == 0 && lines == 0;
        }
    }
}
