package org.kaixue.solver;

import java.util.UUID;

/**
 * What people queue for: serving lines, lanes with a thermometer. It serves so many people in so many minutes, evenly.
 *
 * @param people served in {@code minutes}
 * @param longestQueue minutes that the last of a queue may wait
 * @param spread whether the people of a start come evenly until the next, as pupils to a gate, and not all at once, as a
 *     class to its meal
 */
public record Service(UUID id, int people, int minutes, int longestQueue, boolean spread) {

    public Service {
        if (people < 1 || minutes < 1 || longestQueue < 0) {
            throw new IllegalArgumentException(people + " people in " + minutes + " minutes, queueing " + longestQueue);
        }
    }
}
