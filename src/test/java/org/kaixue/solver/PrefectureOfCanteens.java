package org.kaixue.solver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.kaixue.solver.Instances.Seats;
import org.kaixue.support.Measured;

/**
 * Four hundred schools planned one after another, with about as many classes as those of the demo prefecture: most small,
 * a few with up to sixty classes. Half have a canteen; kindergartens and teaching points eat in their rooms.
 */
final class PrefectureOfCanteens {

    private static final int SCHOOLS = 400;
    /** What a school may take where many wait; those that need more are planned again by themselves. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private static final double MINUTES = 10;
    private static final double MEGABYTES = 1_024;
    private static final int MOST_CLASSES = 60;
    private static final double MEDIAN_CLASSES = 10;
    private static final double SIGMA = 0.75;
    private static final double NANOS = 1e9;

    private PrefectureOfCanteens() {}

    static List<Measured> measure(int workers) {
        Random random = new Random(400);
        long start = System.nanoTime();
        double longest = 0;
        int canteens = 0;
        int answered = 0;
        for (int school = 0; school < SCHOOLS; school++) {
            int classes =
                    Math.clamp(Math.round(MEDIAN_CLASSES * Math.exp(SIGMA * random.nextGaussian())), 1, MOST_CLASSES);
            Problem problem = Instances.problem(
                    classes, random.nextInt(3) == 0, Seats.values()[school / 2 % 3], new Random(school));
            if (school % 2 == 0) {
                canteens++;
                long one = System.nanoTime();
                Answer answer = new Solver(problem, Aims.earliest(), workers, better -> {}).solve(LIMIT);
                longest = Math.max(longest, (System.nanoTime() - one) / NANOS);
                answered += answer instanceof Answer.Undecided ? 0 : 1;
            }
        }
        double minutes = (System.nanoTime() - start) / NANOS / 60;
        return List.of(
                Measured.atMost("a prefecture's canteens planned, min", minutes, MINUTES, ""),
                Measured.only("longest of its schools, s", longest, ""),
                Measured.only("schools with a canteen", canteens, ""),
                Measured.only("of these with a plan, or shown to have none", answered, ""),
                Measured.atMost("memory of the process at its highest, MB", highestMegabytes(), MEGABYTES, ""));
    }

    /** Heap and native memory together, as Linux counts them. */
    private static double highestMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1_024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
