package org.kaixue.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Times pieces of work in turn, so that what else the machine does weighs on all of them alike. */
public final class Turns {

    private final Map<String, Piece> pieces = new LinkedHashMap<>();

    /**
     * Adds a piece of work.
     *
     * @param every in which rounds it has its turn: 1 in each, 10 in every tenth
     */
    public void add(String name, int every, Callable<?> work) {
        pieces.put(name, new Piece(every, work, new ArrayList<>()));
    }

    /** Runs the rounds; those of the warm-up are not kept. */
    public void run(int warmUp, int rounds) throws Exception {
        for (int round = -warmUp; round < rounds; round++) {
            for (Piece piece : pieces.values()) {
                if (Math.floorMod(round, piece.every) == 0) {
                    piece.turn(round >= 0);
                }
            }
        }
    }

    /** The median of a piece's times, in milliseconds. */
    public double median(String name) {
        double[] times = Objects.requireNonNull(pieces.get(name)).times.stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        Arrays.sort(times);
        int middle = times.length / 2;
        return times.length % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2;
    }

    private record Piece(int every, Callable<?> work, List<Double> times) {
        void turn(boolean keep) throws Exception {
            long start = System.nanoTime();
            work.call();
            if (keep) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
    }
}
