package org.kaixue.need.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Quantities;
import org.kaixue.need.Blocker;
import org.kaixue.need.NeedExplanation;
import org.kaixue.need.NeedExplanation.Factor;
import org.kaixue.need.NeedExplanation.Source;
import org.kaixue.need.Norm;
import org.kaixue.need.NormDriver;

/** One school's need of one item as a formula in words and as lines, each with where its figures come from. */
record NeedFormula(NeedExplanation explained, SupplyWords words, NormWords norms) {

    /**
     * A line of the formula.
     *
     * @param counted what is counted, and in which stage
     * @param value how many; empty while the input is missing
     * @param rate with its unit
     * @param days empty for goods that are held
     * @param amount empty while the input is missing
     * @param norm where the rate comes from
     * @param validity when the norm holds
     * @param madeFrom the entries that the value is the sum of
     * @param missing the input that is missing; null if there is none
     */
    record Line(
            String counted,
            String value,
            String rate,
            String days,
            String amount,
            String norm,
            String validity,
            List<Entry> madeFrom,
            @Nullable Blocker missing) {}

    /** An entry that a value was made from. */
    record Entry(String name, String value, String since) {}

    List<Line> lines() {
        return explained.factors().stream().map(this::line).toList();
    }

    /** 需求 = 学生 1,203 × 1 只 × 14 天 + …; empty if no norm asks for the item. */
    String inWords() {
        List<String> terms = new ArrayList<>();
        for (Factor factor : explained.factors()) {
            Line line = line(factor);
            String value = line.value().isEmpty() ? "?" : line.value();
            boolean share = factor.norm().driver() == NormDriver.EMERGENCY_SHARE;
            terms.add(
                    share
                            ? words.text("need.ui.formula.share", line.counted(), line.rate())
                            : line.days().isEmpty()
                                    ? words.text("need.ui.formula.held", line.counted(), value, line.rate())
                                    : words.text(
                                            "need.ui.formula.daily", line.counted(), value, line.rate(), line.days()));
        }
        return terms.isEmpty() ? "" : words.text("need.ui.formula", String.join(" + ", terms), result());
    }

    /** The need, or that nobody can say it. */
    String result() {
        return explained.blockers().isEmpty()
                ? words.exact(explained.item(), explained.position().need())
                : words.text("need.ui.formula.unknown");
    }

    private Line line(Factor factor) {
        Norm norm = factor.norm();
        String counted = words.text("need.ui.counted." + factor.counted());
        Integer days = norm.coverDays();
        return new Line(
                factor.stage() == null ? counted : norms.stage(factor.stage()) + words.space() + counted,
                factor.value() == null ? "" : words.formats().number(factor.value()),
                norms.rate(norm, explained.item()),
                days == null ? "" : words.text("need.ui.days", days),
                factor.amount() == null ? "" : amount(explained.item(), factor.amount()),
                words.name(norm.source()),
                norms.validity(norm),
                factor.sources().stream().map(this::entry).toList(),
                factor.blocker());
    }

    private Entry entry(Source source) {
        Long value = source.value();
        return new Entry(
                words.text(source.nameKey(), source.nameValues().toArray()),
                value == null ? "?" : words.formats().number(value),
                source.since() == null
                        ? ""
                        : words.text("need.ui.since", words.formats().date(source.since())));
    }

    private String amount(Item item, BigDecimal amount) {
        String unit = words.name(Quantities.baseUnit(item).name());
        return words.formats().number(amount.stripTrailingZeros())
                + (words.space().isEmpty() ? "" : " ")
                + unit;
    }
}
