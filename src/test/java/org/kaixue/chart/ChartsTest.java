package org.kaixue.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaixue.chart.BulletChart.Legend;
import org.kaixue.common.Band;
import org.w3c.dom.Element;

class ChartsTest {

    private static final int MOST_BYTES = 60 * 1024;
    private static final String HOSTILE = "<script>alert(\"1\")</script>&'\u0000]]>";

    private final Charts charts = new Charts();

    @ParameterizedTest
    @EnumSource
    void a_bar_is_as_long_as_its_share_of_the_need(ChartWidth width) {
        Svg svg = svg(
                SampleCharts.bullets(
                        "shares",
                        SampleCharts.row("全有", "", 1000, 0, 1000, Band.GREEN, "✓"),
                        SampleCharts.row("四分之一", "", 250, 0, 1000, Band.RED, "●"),
                        SampleCharts.row("一半，另在途三成", "", 500, 300, 1000, Band.AMBER, "◆"),
                        SampleCharts.row("一倍二五", "", 1000, 250, 1000, Band.GREEN, "✓"),
                        SampleCharts.row("三倍", "", 3000, 0, 1000, Band.GREEN, "✓")),
                width);

        List<Double> widths =
                svg.bars().stream().map(bar -> Svg.number(bar, "width")).toList();
        double full = widths.getFirst();
        assertThat(widths.stream().map(bar -> bar / full))
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 0.001 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(1.0, 0.25, 0.5, 0.3, 0.8, 0.2, 1.0);
        double start = Svg.number(svg.bars().getFirst(), "x");
        assertThat(ticks(svg).stream().map(tick -> (Svg.number(tick, "x1") - start) / full))
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 0.001 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(1.0, 1.0, 1.0, 0.8, 1 / BulletLayout.CUT);
        assertThat(svg.texts()).filteredOn("»"::equals).hasSize(1);
    }

    @Test
    void what_is_in_transit_is_hatched_behind_the_stock() {
        Svg svg = svg(
                SampleCharts.bullets("hatched", SampleCharts.row("隔离衣", "", 1_120, 240, 1_900, Band.AMBER, "◆ 59%")),
                ChartWidth.WIDE);

        Element stock = svg.bars().get(0);
        Element inTransit = svg.bars().get(1);
        assertThat(Svg.fill(stock)).isEqualTo("var(--chart-1)");
        assertThat(Svg.fill(inTransit)).isEqualTo("url(#hatched-wide-hatch)");
        assertThat(svg.ids()).contains("hatched-wide-hatch");
        assertThat(Svg.number(inTransit, "x"))
                .isCloseTo(Svg.number(stock, "x") + Svg.number(stock, "width"), within(0.02));
    }

    @Test
    void a_bar_and_its_area_to_point_at_lie_in_the_same_row() {
        Svg svg = svg(SampleCharts.supplies(), ChartWidth.NARROW);

        List<Element> areas = svg.all("a").stream()
                .map(link -> (Element) link.getElementsByTagName("rect").item(0))
                .toList();
        List<Double> middles = areas.stream()
                .map(area -> Svg.number(area, "y") + Svg.number(area, "height") / 2)
                .toList();
        assertThat(svg.bars()).hasSizeGreaterThan(8).allSatisfy(bar -> assertThat(middles)
                .anyMatch(middle -> Math.abs(middle - Svg.number(bar, "y")) < 29));
        assertThat(areas).allSatisfy(area -> assertThat(Svg.number(area, "height"))
                .as("44 pixels even where a phone shows the chart at 0.8 of its size")
                .isGreaterThan(44 / 0.8));
    }

    @Test
    void a_need_that_cannot_be_computed_has_an_empty_dashed_track_and_no_bar() {
        Svg svg = svg(
                SampleCharts.bullets("gap", SampleCharts.unknown("医用手套", "3,000 双", 3_000, "? 缺门数")), ChartWidth.WIDE);

        assertThat(svg.bars()).isEmpty();
        assertThat(ticks(svg)).isEmpty();
        assertThat(svg.all("rect"))
                .filteredOn(rect -> rect.hasAttribute("stroke-dasharray"))
                .hasSize(1);
        assertThat(svg.texts()).contains("? 缺门数");
    }

    @Test
    void a_chart_without_rows_is_still_a_chart() {
        assertThat(svg(SampleCharts.bullets("none"), ChartWidth.WIDE).texts()).contains("可用存量");
    }

    @ParameterizedTest
    @EnumSource
    void every_row_and_every_day_has_an_address_a_key_and_a_tooltip(ChartWidth width) {
        for (Chart chart : List.of(SampleCharts.supplies(), SampleCharts.masks())) {
            List<ChartLink> links = links(chart);
            List<Element> anchors = svg(chart, width).all("a");
            assertThat(anchors).hasSameSizeAs(links);
            for (int i = 0; i < links.size(); i++) {
                Element anchor = anchors.get(i);
                assertThat(anchor.getAttribute("href")).isEqualTo(links.get(i).href());
                assertThat(anchor.getAttribute("data-key"))
                        .isEqualTo(links.get(i).key());
                assertThat(anchor.getAttribute("aria-label"))
                        .isEqualTo(links.get(i).tooltip());
                assertThat(anchor.getElementsByTagName("title").item(0).getTextContent())
                        .isEqualTo(links.get(i).tooltip());
            }
        }
    }

    @Test
    void texts_of_people_cannot_become_markup() {
        BulletChart chart = new BulletChart(
                "hostile",
                HOSTILE,
                HOSTILE,
                new Legend(HOSTILE, HOSTILE, HOSTILE),
                List.of(new BulletChart.Row(
                        HOSTILE,
                        HOSTILE,
                        1,
                        1,
                        java.util.OptionalLong.of(3),
                        Band.RED,
                        HOSTILE,
                        new ChartLink(HOSTILE, "/?q=" + HOSTILE, HOSTILE))));

        for (ChartWidth width : ChartWidth.values()) {
            String text = charts.svg(chart, width);
            assertThat(text).doesNotContain("<script").doesNotContain("\u0000");
            assertThat(Svg.parse(text).all("title").getFirst().getTextContent())
                    .isEqualTo("<script>alert(\"1\")</script>&']]>");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JavaScript:alert(1)",
                "https://example.org",
                "//example.org",
                "/\\x.org",
                " "
            })
    void a_link_leads_only_to_this_site(String href) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ChartLink("key", href, "tooltip"));
    }

    @Test
    void ids_are_unique_on_a_page_with_all_charts_in_both_widths() {
        List<String> ids = Stream.of(SampleCharts.supplies(), SampleCharts.masks(), SampleCharts.aYear())
                .flatMap(chart -> Stream.of(ChartWidth.values()).map(width -> svg(chart, width)))
                .flatMap(svg -> svg.ids().stream())
                .toList();

        assertThat(ids).hasSizeGreaterThan(12).doesNotHaveDuplicates();
        assertThatIllegalArgumentException().isThrownBy(() -> SampleCharts.bullets("no\"id"));
    }

    @Test
    void every_colour_is_a_variable_of_the_style_sheet() {
        for (Chart chart : List.of(SampleCharts.supplies(), SampleCharts.masks())) {
            Svg svg = svg(chart, ChartWidth.WIDE);
            assertThat(svg.all("*"))
                    .flatExtracting(element -> List.of(element.getAttribute("fill"), element.getAttribute("stroke")))
                    .allMatch(colour -> colour.isEmpty()
                            || colour.equals("none")
                            || colour.equals("transparent")
                            || colour.matches("var\\(--chart-[a-z0-9]+\\)")
                            || colour.matches("url\\(#[a-z-]+-hatch\\)"));
            assertThat(svg.all("*")).noneMatch(element -> element.hasAttribute("style"));
        }
    }

    @Test
    void thirty_rows_and_a_year_of_days_stay_below_sixty_kilobytes() {
        BulletChart thirty = SampleCharts.bullets(
                "thirty",
                IntStream.range(0, 30)
                        .mapToObj(i -> SampleCharts.row(
                                "一次性使用医用外科口罩" + i,
                                "46.3万 / 162.8万 只",
                                463_000L + i,
                                30_000,
                                1_628_000,
                                Band.RED,
                                "● 4.0 天"))
                        .toArray(BulletChart.Row[]::new));

        for (ChartWidth width : ChartWidth.values()) {
            assertThat(bytes(charts.svg(thirty, width))).isLessThan(MOST_BYTES);
            assertThat(bytes(charts.svg(SampleCharts.aYear(), width))).isLessThan(MOST_BYTES);
        }
    }

    @Test
    void a_year_of_days_keeps_its_worst_day_in_the_line_and_under_the_pointer() {
        List<StepChart.Day> days = new ArrayList<>(IntStream.range(0, 365)
                .mapToObj(i -> SampleCharts.day(SampleCharts.TODAY.minusDays(364L - i), 20))
                .toList());
        StepChart.Day worst = SampleCharts.day(days.get(201).date(), 1.5);
        days.set(201, worst);

        assertThat(Thinning.line(days, 60)).hasSizeLessThan(200).contains(worst).endsWith(days.getLast());
        assertThat(svg(SampleCharts.steps("worst", days), ChartWidth.NARROW).all("a"))
                .hasSizeLessThan(80)
                .anyMatch(link ->
                        link.getAttribute("data-key").equals(worst.link().key()));
    }

    @Test
    void the_line_steps_from_day_to_day_and_a_day_without_a_value_leaves_a_gap() {
        List<StepChart.Day> days = new ArrayList<>(SampleCharts.masks().past());
        days.set(
                5,
                new StepChart.Day(
                        days.get(5).date(), OptionalDouble.empty(), days.get(5).link()));

        Element line = svg(SampleCharts.steps("gap", days), ChartWidth.WIDE).all("path").stream()
                .max(java.util.Comparator.comparingInt(
                        path -> path.getAttribute("d").length()))
                .orElseThrow();
        String[] corners = line.getAttribute("d").trim().split(" ?[ML] ?");
        assertThat(line.getAttribute("d").chars().filter(c -> c == 'M').count()).isEqualTo(2);
        for (int i = 2; i < corners.length; i++) {
            String[] from = corners[i - 1].split(" ");
            String[] to = corners[i].split(" ");
            assertThat(from[0].equals(to[0]) || from[1].equals(to[1]) || i == 11)
                    .as("%s to %s is level or upright", corners[i - 1], corners[i])
                    .isTrue();
        }
    }

    @Test
    void a_forecast_needs_a_value_of_today() {
        StepChart.Day today =
                new StepChart.Day(SampleCharts.TODAY, OptionalDouble.empty(), SampleCharts.link("today", "缺数据"));

        assertThat(svg(SampleCharts.steps("blind", List.of(today)), ChartWidth.WIDE)
                        .texts())
                .doesNotContain("11月27日 用完");
    }

    @Test
    void labels_of_limits_that_lie_close_stand_side_by_side() {
        Svg svg = svg(
                SampleCharts.steps(
                        "high",
                        List.of(
                                SampleCharts.day(SampleCharts.TODAY.minusDays(1), 300),
                                SampleCharts.day(SampleCharts.TODAY, 280))),
                ChartWidth.NARROW);

        List<Element> limits = svg.all("text").stream()
                .filter(text -> text.getTextContent().matches("红线.*|目标.*"))
                .toList();
        assertThat(limits).hasSize(2);
        assertThat(Math.abs(Svg.number(limits.get(0), "x") - Svg.number(limits.get(1), "x")))
                .isGreaterThan(50);
    }

    @Test
    void many_threads_draw_what_one_thread_draws() throws InterruptedException, ExecutionException {
        List<BulletChart> specs = IntStream.range(0, 60)
                .mapToObj(i -> SampleCharts.bullets(
                        "parallel-" + i, SampleCharts.row("口罩", "", 1_000 + 7L * i, 3L * i, 3_333, Band.RED, "●")))
                .toList();
        List<String> alone =
                specs.stream().map(spec -> charts.svg(spec, ChartWidth.WIDE)).toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> together = new ArrayList<>();
            for (int round = 0; round < 10; round++) {
                specs.forEach(spec -> together.add(threads.submit(() -> charts.svg(spec, ChartWidth.WIDE))));
            }
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % specs.size()));
            }
        }
    }

    @Test
    void paper_gets_a_white_picture_of_double_size() throws IOException {
        for (Chart chart : List.of(SampleCharts.supplies(), SampleCharts.masks())) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(charts.png(chart)));
            assertThat(image.getWidth()).isEqualTo(2 * ChartWidth.WIDE.units());
            assertThat(image.getRGB(0, image.getHeight() - 1)).isEqualTo(0xffffffff);
            assertThat(IntStream.range(0, image.getHeight())
                            .flatMap(y -> IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, y))))
                    .contains(0xff0072b2);
        }
    }

    private Svg svg(Chart chart, ChartWidth width) {
        return Svg.parse(charts.svg(chart, width));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static List<Element> ticks(Svg svg) {
        return svg.all("line").stream()
                .filter(line -> Svg.number(line, "x1") == Svg.number(line, "x2")
                        && Svg.number(line, "y1") != Svg.number(line, "y2"))
                .toList();
    }

    private static List<ChartLink> links(Chart chart) {
        return switch (chart) {
            case BulletChart bullets ->
                bullets.rows().stream().map(BulletChart.Row::link).toList();
            case StepChart steps ->
                steps.past().stream().map(StepChart.Day::link).toList();
        };
    }
}
