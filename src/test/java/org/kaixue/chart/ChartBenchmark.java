package org.kaixue.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kaixue.common.Band;
import org.kaixue.support.Measured;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What a chart costs, warm: at most 5 ms and 60 KB drawn, next to nothing from the cache, and how often it is there. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Djava.awt.headless=true")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class ChartBenchmark {

    private static final double MOST_MS = 5;
    private static final double MOST_KB = 60;
    private static final String PAPER = "nine_bullets_as_png";

    private final Charts charts = new Charts();
    private final ChartCache cache = new ChartCache(charts);
    private final Chart supplies = SampleCharts.supplies();
    private final Chart masks = SampleCharts.masks();
    private final Chart aYear = SampleCharts.aYear();

    @Benchmark
    public String nine_bullets_drawn() {
        return charts.svg(supplies, ChartWidth.WIDE);
    }

    @Benchmark
    public String nine_bullets_from_the_cache() {
        return cache.svg(ChartKey.of(supplies, Locale.CHINA), ChartWidth.WIDE, () -> supplies);
    }

    @Benchmark
    public String fourteen_days_drawn() {
        return charts.svg(masks, ChartWidth.WIDE);
    }

    @Benchmark
    public String a_year_of_days_drawn() {
        return charts.svg(aYear, ChartWidth.WIDE);
    }

    @Benchmark
    public byte[] nine_bullets_as_png() {
        return charts.png(supplies);
    }

    /** Times all of it, weighs the pictures and counts what a day's readers find drawn. */
    public static List<Measured> measure() throws RunnerException {
        List<Measured> measured = new ArrayList<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(ChartBenchmark.class.getName())
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            Result<?> time = result.getPrimaryResult();
            String what = time.getLabel().replace('_', ' ') + ", ms";
            double milliseconds = time.getScore() / 1_000;
            measured.add(
                    time.getLabel().equals(PAPER)
                            ? Measured.only(what + " (paper only)", milliseconds, "")
                            : Measured.atMost(what, milliseconds, MOST_MS, ""));
        }
        measured.add(Measured.atMost("largest of these charts, KB", largest(), MOST_KB, ""));
        measured.add(Measured.only("charts found drawn by a day's readers", 100 * hitRate(), " %"));
        return measured;
    }

    private static double largest() {
        Charts charts = new Charts();
        return Stream.of(SampleCharts.supplies(), SampleCharts.masks(), SampleCharts.aYear())
                        .flatMap(chart -> Stream.of(ChartWidth.values()).map(width -> charts.svg(chart, width)))
                        .mapToInt(svg -> svg.getBytes(UTF_8).length)
                        .max()
                        .orElseThrow()
                / 1024.0;
    }

    /**
     * A thousand readers open the page of one of twenty units, and after every tenth a posting changes the figures of a
     * unit and those of the prefecture, which is the unit that half of them read.
     */
    private static double hitRate() {
        ChartCache cache = new ChartCache(new Charts());
        Random random = new Random(1);
        int[] stock = new int[20];
        for (int reader = 0; reader < 1_000; reader++) {
            int unit = random.nextBoolean() ? 0 : random.nextInt(stock.length);
            Chart chart = SampleCharts.bullets(
                    "unit-" + unit, SampleCharts.row("口罩", "", 1_000 + stock[unit], 0, 3_000, Band.RED, "●"));
            cache.svg(ChartKey.of(chart, Locale.CHINA), ChartWidth.WIDE, () -> chart);
            if (reader % 10 == 0) {
                stock[0]++;
                stock[random.nextInt(stock.length)]++;
            }
        }
        return (double) cache.hits() / (cache.hits() + cache.misses());
    }
}
