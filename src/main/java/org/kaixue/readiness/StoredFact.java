package org.kaixue.readiness;

import java.time.Instant;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactVerdict;

/**
 * A fact of a school as it was judged last.
 *
 * @param since from when its verdict is what it is
 */
public record StoredFact(Fact fact, Instant since) {

    public FactVerdict verdict() {
        return fact.verdict();
    }
}
