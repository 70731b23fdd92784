package org.kaixue.drill;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kaixue.common.Bilingual;

/**
 * What a scenario is, or was until it was changed.
 *
 * @param number 1 for the first
 * @param concerns which schools drill it
 * @param steps in their order
 */
public record Edition(
        UUID id,
        ScenarioId scenario,
        int number,
        Bilingual name,
        Concerns concerns,
        List<Step> steps,
        Instant madeAt,
        String madeBy) {

    public Edition {
        steps = List.copyOf(steps);
    }

    /** The steps that concern a school. */
    List<Step> stepsFor(SchoolTraits school) {
        return steps.stream()
                .filter(step -> step.concerns().judge(school).concerned())
                .toList();
    }

    /**
     * One thing to be done.
     *
     * @param role who does it
     * @param limit minutes after the drill began
     * @param concerns only at such schools
     */
    public record Step(UUID id, int number, Bilingual text, DrillRole role, int limit, Concerns concerns) {}
}
