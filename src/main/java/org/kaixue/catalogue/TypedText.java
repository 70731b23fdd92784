package org.kaixue.catalogue;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaixue.common.RuleViolation;

/** Reads an amount with its unit from one text: full-width digits, thousands separators, 万 and unit names in it. */
final class TypedText {

    private static final Pattern AMOUNT =
            Pattern.compile("(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d*)?|\\.\\d+)(.*)", Pattern.DOTALL);
    private static final int LONGEST = 40;
    private static final Map<Character, Integer> POWERS = Map.of('千', 3, '万', 4, '亿', 8);
    private static final Map<String, String> OTHER_NAMES =
            Map.of("毫升", "mL", "升", "L", "公升", "L", "t", "吨", "ton", "吨", "千克", "公斤", "kg", "公斤");

    private TypedText() {}

    static Typed read(Item item, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a0]", "");
        if (plain.isEmpty()) {
            throw new RuleViolation("catalogue.amount.missing");
        }
        if (plain.startsWith("-") || plain.startsWith("−")) {
            throw new RuleViolation("catalogue.amount.negative");
        }
        Matcher parts = AMOUNT.matcher(plain);
        if (plain.length() > LONGEST || !parts.matches()) {
            throw new RuleViolation("catalogue.amount.not-understood", shortened(text));
        }
        BigDecimal amount = new BigDecimal(parts.group(1).replace(",", ""));
        return unit(item, parts.group(2))
                .map(unit -> new Typed(amount, unit.name().zh()))
                .orElseGet(() -> multiplied(item, amount, parts.group(2)));
    }

    /** 82万 of an item that has 万只 is 82 of that unit; of one that has not, 820,000 of its base unit. */
    private static Typed multiplied(Item item, BigDecimal amount, String rest) {
        Integer power = POWERS.get(rest.charAt(0));
        if (power == null) {
            throw unknown(item, rest);
        }
        Optional<ItemUnit> direct =
                unit(item, rest + Quantities.baseUnit(item).name().zh());
        if (direct.isPresent()) {
            return new Typed(amount, direct.get().name().zh());
        }
        ItemUnit unit = unit(item, rest.substring(1)).orElseThrow(() -> unknown(item, rest));
        return new Typed(
                new BigDecimal(amount.scaleByPowerOfTen(power).toPlainString()),
                unit.name().zh());
    }

    private static Optional<ItemUnit> unit(Item item, String name) {
        if (name.isEmpty()) {
            return Optional.of(Quantities.baseUnit(item));
        }
        return named(item, name).or(() -> Optional.ofNullable(OTHER_NAMES.get(name.toLowerCase(Locale.ROOT)))
                .flatMap(other -> named(item, other)));
    }

    private static Optional<ItemUnit> named(Item item, String name) {
        return item.units().stream()
                .filter(unit -> unit.name().zh().equalsIgnoreCase(name)
                        || unit.name().en().replace(" ", "").equalsIgnoreCase(name))
                .findFirst();
    }

    private static RuleViolation unknown(Item item, String name) {
        return new RuleViolation("catalogue.amount.unknown-unit", name, Quantities.names(item));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
