package org.kaixue.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.Locale;
import org.kaixue.common.RuleViolation;

/**
 * Turns amounts as people type them into whole base units and back.
 *
 * <p>The base quantity is rounded once, half up, when it is made; from then on only whole numbers are added.
 */
public final class Quantities {

    /** Digits that a spreadsheet keeps exactly; an amount with more is a mistake. */
    static final int MAX_DIGITS = 15;

    private static final int MAX_DECIMALS = 6;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(MAX_DIGITS);
    private static final int SHOWN_DECIMALS = 2;

    private Quantities() {}

    /** The base units in an amount of a unit of the item's ladder. */
    public static long toBase(Item item, BigDecimal amount, String unitName) {
        check(amount);
        ItemUnit unit = unit(item, unitName);
        BigDecimal base = amount.multiply(unit.factor()).divide(density(item, unit), 0, RoundingMode.HALF_UP);
        if (base.compareTo(LIMIT) >= 0) {
            throw new RuleViolation("catalogue.amount.too-large");
        }
        return base.longValueExact();
    }

    /** As {@link #toBase(Item, BigDecimal, String)}. */
    public static long toBase(Item item, Typed typed) {
        return toBase(item, typed.amount(), typed.unit());
    }

    /** The amount in the largest unit shown to readers of this language that fits once: 84万只, 36.03吨, 855支. */
    public static String show(Item item, long base, Locale locale) {
        long size = Math.abs(base);
        ItemUnit unit = item.units().stream()
                .filter(candidate -> chinese(locale) ? candidate.shownZh() : candidate.shownEn())
                .filter(candidate -> one(item, candidate) <= size)
                .max(Comparator.comparing(candidate -> one(item, candidate)))
                .orElseGet(() -> baseUnit(item));
        return join(in(item, base, unit), unit, locale);
    }

    /** The amount in the base unit, to the last piece: 840,000只. */
    public static String exact(Item item, long base, Locale locale) {
        return join(BigDecimal.valueOf(base), baseUnit(item), locale);
    }

    /** An amount as it was typed: 36.03吨. A unit that the ladder no longer has is shown by the name it had. */
    public static String show(Item item, Typed typed, Locale locale) {
        String amount = number(typed.amount(), MAX_DECIMALS, locale);
        return item.units().stream()
                .filter(unit -> unit.name().zh().equals(typed.unit()))
                .findFirst()
                .map(unit -> joined(amount, unit.name().in(locale), locale))
                .orElseGet(() -> joined(amount, typed.unit(), locale));
    }

    /** The base quantity expressed in a unit, to six decimals. */
    public static BigDecimal in(Item item, long base, ItemUnit unit) {
        return BigDecimal.valueOf(base)
                .multiply(density(item, unit))
                .divide(unit.factor(), MAX_DECIMALS, RoundingMode.HALF_UP);
    }

    /** The first unit of the ladder, in which everything is kept. */
    public static ItemUnit baseUnit(Item item) {
        return item.units().getFirst();
    }

    /** The unit of the ladder with this Chinese name; refused where the ladder has none. */
    public static ItemUnit unit(Item item, String nameZh) {
        return item.units().stream()
                .filter(unit -> unit.name().zh().equals(nameZh))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("catalogue.amount.unknown-unit", nameZh, names(item)));
    }

    /** Reads what a person types: 82万, 1.5吨, 2箱, １２３; without a unit it is the base unit. */
    public static Typed parse(Item item, String text) {
        Typed typed = TypedText.read(item, text);
        toBase(item, typed);
        return typed;
    }

    static String names(Item item) {
        return String.join(
                " / ", item.units().stream().map(unit -> unit.name().zh()).toList());
    }

    static void check(BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new RuleViolation("catalogue.amount.negative");
        }
        BigDecimal plain = amount.stripTrailingZeros();
        if (plain.precision() - Math.min(plain.scale(), 0) > MAX_DIGITS || plain.scale() > MAX_DECIMALS) {
            throw new RuleViolation("catalogue.amount.too-many-digits", MAX_DIGITS, MAX_DECIMALS);
        }
    }

    /** The base units in one of the unit. */
    private static long one(Item item, ItemUnit unit) {
        return toBase(item, BigDecimal.ONE, unit.name().zh());
    }

    /** The measure of one base unit: 1, or the grams of a millilitre. */
    private static BigDecimal density(Item item, ItemUnit unit) {
        BigDecimal density = item.density();
        if (unit.measure() == Measure.BASE) {
            return BigDecimal.ONE;
        }
        if (density == null) {
            throw new IllegalStateException(item.code() + " has a unit of mass and no density");
        }
        return density;
    }

    private static String join(BigDecimal amount, ItemUnit unit, Locale locale) {
        return joined(number(amount, SHOWN_DECIMALS, locale), unit.name().in(locale), locale);
    }

    private static String joined(String amount, String unit, Locale locale) {
        return chinese(locale) ? amount + unit : amount + " " + unit;
    }

    private static String number(BigDecimal amount, int decimals, Locale locale) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }

    private static boolean chinese(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }
}
