package org.kaixue.stock;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while the last reconciliation found that the ledger and its balances differ. */
@Component
class LedgerHealthIndicator implements HealthIndicator {

    private final Reconciliation reconciliation;

    LedgerHealthIndicator(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @Override
    public Health health() {
        Reconciliation.Outcome last = reconciliation.last();
        if (last == null) {
            return Health.unknown().build();
        }
        return (last.agrees() ? Health.up() : Health.down())
                .withDetail("checkedAt", last.at().toString())
                .withDetail("balances", last.balances())
                .withDetail("closings", last.closings())
                .withDetail("lines", last.lines())
                .build();
    }
}
