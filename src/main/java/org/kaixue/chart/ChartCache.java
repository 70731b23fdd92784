package org.kaixue.chart;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Charts that were already drawn. Nothing has to be thrown out: changed data has another version, and what nobody asks
 * for any more makes room for the new. The hit rate is shown as the metric {@code cache.gets} of the cache {@code charts}.
 */
@Component
public class ChartCache implements MeterBinder {

    /** Characters kept, about 16 MB: some 2,000 charts. */
    private static final long MOST = 16_000_000;

    private final Charts charts;
    private final Cache<Drawn, String> drawn = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Drawn key, String svg) -> svg.length())
            .recordStats()
            .build();

    public ChartCache(Charts charts) {
        this.charts = charts;
    }

    /**
     * The chart as {@link Charts#svg} draws it, drawn only if this key and width were not drawn before.
     *
     * @param chart gives the chart if it must be drawn; called at most once, and never on a hit
     */
    public String svg(ChartKey key, ChartWidth width, Supplier<? extends Chart> chart) {
        return drawn.get(new Drawn(key, width), missing -> charts.svg(chart.get(), width));
    }

    /** How often a chart was found since the start. */
    public long hits() {
        return drawn.stats().hitCount();
    }

    /** How often a chart had to be drawn since the start. */
    public long misses() {
        return drawn.stats().missCount();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, drawn, "charts");
    }

    private record Drawn(ChartKey key, ChartWidth width) {}
}
