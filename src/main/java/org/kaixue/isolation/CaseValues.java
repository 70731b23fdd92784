package org.kaixue.isolation;

import java.time.Duration;
import java.util.Map;

/** The norms of isolation rooms and cases as they stand on a day, each in its unit. */
public record CaseValues(Map<CaseNorm, Integer> values) {

    public CaseValues {
        values = Map.copyOf(values);
    }

    public int of(CaseNorm norm) {
        return values.getOrDefault(norm, norm.usual());
    }

    /** How long after the detection a step is to be done; none for steps without a limit. */
    Duration limit(CaseStep step) {
        return step.limit().map(norm -> Duration.ofMinutes(of(norm))).orElse(Duration.ZERO);
    }

    /** How long a room is aired after disinfection. */
    Duration airing() {
        return Duration.ofMinutes(of(CaseNorm.AIRING_MINUTES));
    }
}
