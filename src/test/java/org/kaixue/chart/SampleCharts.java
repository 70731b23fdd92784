package org.kaixue.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.kaixue.chart.BulletChart.Legend;
import org.kaixue.chart.BulletChart.Row;
import org.kaixue.chart.StepChart.DateLabel;
import org.kaixue.chart.StepChart.Day;
import org.kaixue.chart.StepChart.Forecast;
import org.kaixue.chart.StepChart.Limit;
import org.kaixue.chart.StepChart.Point;
import org.kaixue.common.Band;

/** Charts as the supply page draws them, with invented numbers. */
final class SampleCharts {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

    private SampleCharts() {}

    static BulletChart supplies() {
        return bullets(
                "supply-items",
                row("口罩", "46万 / 162万 只", 460_000, 30_000, 1_620_000, Band.RED, "● 4.0 天"),
                row("额温枪", "780 / 3,420 支", 780, 0, 3_420, Band.RED, "● 23%"),
                row("测温门", "86 / 404 座", 86, 4, 404, Band.RED, "● 21%"),
                row("隔离衣", "1,120 / 1,900 套", 1_120, 240, 1_900, Band.AMBER, "◆ 59%"),
                row("75% 酒精", "1.7 / 2.0 吨", 1_700_000, 300_000, 2_000_000, Band.AMBER, "◆ 11.9 天"),
                row("84 消毒液", "18.4 / 18.5 吨", 18_400_000, 1_400_000, 18_500_000, Band.AMBER, "◆ 13.9 天"),
                unknown("医用手套", "3,000 双", 3_000, "? 缺门数"),
                row("防护服", "980 / 840 套", 980, 0, 840, Band.GREEN, "✓ 117%"),
                row("洗手液", "9.6万 / 3.6万 瓶", 96_000, 0, 36_000, Band.GREEN, "✓ 240 天"));
    }

    static BulletChart suppliesInEnglish() {
        return new BulletChart(
                "supply-items-en",
                "Stock against need",
                "Masks last 4 days.",
                new Legend("Usable stock", "In transit", "Need (14 days from opening)"),
                List.of(
                        row("Mask", "460k / 1.62m pieces", 460_000, 30_000, 1_620_000, Band.RED, "● 4.0 days"),
                        row("Forehead thermometer", "780 / 3,420 pieces", 780, 0, 3_420, Band.RED, "● 23%"),
                        row(
                                "84 disinfectant, 5 % stock, in canisters",
                                "18.4 / 18.5 tonnes", 18_400_000, 1_400_000, 18_500_000, Band.AMBER, "◆ 13.9 days")));
    }

    static BulletChart bullets(String id, Row... rows) {
        return new BulletChart(
                id,
                "存量对需求（按可用天数由少到多）",
                "9 种物资中 3 种不足 7 天，口罩最先用完。",
                new Legend("可用存量", "在途", "需求（开学日起 14 天）"),
                List.of(rows));
    }

    static Row row(String label, String sublabel, long stock, long inTransit, long need, Band band, String verdict) {
        return new Row(label, sublabel, stock, inTransit, OptionalLong.of(need), band, verdict, link(label, sublabel));
    }

    static Row unknown(String label, String sublabel, long stock, String verdict) {
        return new Row(label, sublabel, stock, 0, OptionalLong.empty(), Band.UNKNOWN, verdict, link(label, sublabel));
    }

    static ChartLink link(String key, String text) {
        return new ChartLink(
                key, "/supply/item/" + Integer.toHexString(key.hashCode()) + "?term=2026-1", key + "：" + text);
    }

    static StepChart masks() {
        double[] cover = {16, 15.4, 14.9, 14.1, 13, 12.1, 11.4, 10, 8.8, 8, 7, 6.2, 5.1, 4};
        return steps(
                "masks-over-time",
                IntStream.range(0, cover.length)
                        .mapToObj(i -> day(TODAY.minusDays(cover.length - 1L - i), cover[i]))
                        .toList());
    }

    static StepChart aYear() {
        return steps(
                "masks-over-a-year",
                IntStream.range(0, 365)
                        .mapToObj(
                                i -> day(TODAY.minusDays(364L - i), 20 + 15 * Math.sin(i / 23.0) + (i * 37 % 11) / 7.0))
                        .toList());
    }

    static StepChart steps(String id, List<Day> past) {
        Day today = past.getLast();
        List<DateLabel> dates = new ArrayList<>();
        for (LocalDate date :
                List.of(today.date(), past.getFirst().date(), today.date().plusDays(10))) {
            dates.add(new DateLabel(date, MONTH_AND_DAY.format(date)));
        }
        return new StepChart(
                id,
                "口罩可用天数：过去 14 天与预计",
                "口罩还能用 4.0 天，11月27日用完。",
                past,
                "今天 %.1f 天".formatted(today.days().orElse(0)),
                Optional.of(new Forecast(List.of(new Point(today.date().plusDays(4), 0)), "11月27日 用完", Band.RED)),
                List.of(new Limit(7, "红线 7 天", Band.RED), new Limit(14, "目标 14 天", Band.GREEN)),
                dates);
    }

    static Day day(LocalDate date, double cover) {
        return new Day(date, OptionalDouble.of(cover), link(date.toString(), "可用 %.1f 天".formatted(cover)));
    }
}
