package org.kaixue.chart;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What a chart costs, warm: at most 5 ms drawn, next to nothing from the cache. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Djava.awt.headless=true")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class ChartBenchmark {

    private final Charts charts = new Charts();
    private final ChartCache cache = new ChartCache(charts);
    private final ChartKey key = new ChartKey("supply-items", "version 1", Locale.CHINA);
    private final Chart supplies = SampleCharts.supplies();
    private final Chart masks = SampleCharts.masks();
    private final Chart aYear = SampleCharts.aYear();

    @Benchmark
    public String nine_bullets_drawn() {
        return charts.svg(supplies, ChartWidth.WIDE);
    }

    @Benchmark
    public String nine_bullets_from_the_cache() {
        return cache.svg(key, ChartWidth.WIDE, () -> supplies);
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

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ChartBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
