package org.kaixue.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChartCacheTest {

    private final ChartCache cache = new ChartCache(new Charts());
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void the_same_data_is_drawn_once() {
        String first = drawn("version 1", Locale.CHINA, ChartWidth.WIDE);

        assertThat(drawn("version 1", Locale.CHINA, ChartWidth.WIDE)).isSameAs(first);
        assertThat(asked).hasValue(1);
        assertThat(cache.hits()).isEqualTo(1);
        assertThat(cache.misses()).isEqualTo(1);
    }

    @Test
    void other_data_another_language_and_another_width_are_drawn_anew() {
        drawn("version 1", Locale.CHINA, ChartWidth.WIDE);
        drawn("version 2", Locale.CHINA, ChartWidth.WIDE);
        drawn("version 1", Locale.ENGLISH, ChartWidth.WIDE);
        drawn("version 1", Locale.CHINA, ChartWidth.NARROW);

        assertThat(asked).hasValue(4);
        assertThat(cache.hits()).isZero();
        assertThat(cache.misses()).isEqualTo(4);
    }

    @Test
    void the_hit_rate_is_a_metric() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        cache.bindTo(registry);
        drawn("version 1", Locale.CHINA, ChartWidth.WIDE);
        drawn("version 1", Locale.CHINA, ChartWidth.WIDE);

        assertThat(registry.get("cache.gets")
                        .tags("cache", "charts", "result", "hit")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
    }

    private String drawn(String version, Locale locale, ChartWidth width) {
        return cache.svg(new ChartKey("supply-items", version, locale), width, () -> {
            asked.incrementAndGet();
            return SampleCharts.supplies();
        });
    }
}
