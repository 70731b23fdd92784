package org.kaixue.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaixue.common.RuleViolation;

/** Reads cells that hold a number of people or things, an answer, or a word for nothing, as people write them. */
public final class Cells {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d{1,9}(?:\\.\\d{1,4})?)(.*)");
    private static final int MYRIAD = 10_000;
    private static final int TEN = 10;

    private final Set<String> yes;
    private final Set<String> no;
    private final Set<String> nothing;
    private final Set<String> counted;
    private final Set<String> myriads;
    private final List<String> numerals;
    private final Pattern numeral;

    public Cells(Vocabulary words) {
        yes = words.words("intake.words.yes");
        no = words.words("intake.words.no");
        nothing = words.words("intake.words.nothing");
        counted = words.words("intake.words.counted");
        myriads = words.words("intake.words.myriad");
        numerals = List.copyOf(words.words("intake.words.numerals"));
        String digit = "[" + String.join("", numerals.subList(0, TEN - 1)) + "]";
        String ten = numerals.get(TEN - 1);
        numeral = Pattern.compile("(" + digit + "?)(" + ten + ")(" + digit + "?)|(" + digit + ")");
    }

    /** What the cell says; refused if it is empty. */
    public static String required(SheetRow row, String column, int longest) {
        String text = row.text(column, longest);
        if (text.isEmpty()) {
            throw RuleViolation.at(column, "intake.cell.missing");
        }
        return text;
    }

    /** A whole number, perhaps with what is counted behind it; empty if the cell is. */
    public Optional<Integer> count(SheetRow row, String column) {
        String text = row.text(column);
        if (Vocabulary.folded(text).isEmpty()) {
            return Optional.empty();
        }
        if (saysNothing(text)) {
            return Optional.of(0);
        }
        Matcher parts =
                NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", ""));
        if (!parts.matches()) {
            throw notCounted(column, text);
        }
        String unit = Vocabulary.folded(parts.group(2).isEmpty() ? row.headUnit(column) : parts.group(2));
        BigDecimal number = new BigDecimal(parts.group(1).replace(",", ""));
        Optional<String> myriad = myriads.stream().filter(unit::startsWith).findFirst();
        String rest = unit.substring(myriad.map(String::length).orElse(0));
        if (!rest.isEmpty() && !counted.contains(rest)) {
            throw notCounted(column, text);
        }
        try {
            return Optional.of(
                    (myriad.isPresent() ? number.multiply(BigDecimal.valueOf(MYRIAD)) : number).intValueExact());
        } catch (ArithmeticException notWhole) {
            throw notCounted(column, text);
        }
    }

    /**
     * The text with digits for the numerals of up to 99 in it; where another number follows at once, a hash stands
     * between the two.
     */
    public String digits(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        Matcher found = numeral.matcher(plain);
        StringBuilder digits = new StringBuilder();
        while (found.find()) {
            boolean next = found.end() < plain.length()
                    && (Character.isDigit(plain.charAt(found.end()))
                            || numerals.contains(plain.substring(found.end(), found.end() + 1)));
            found.appendReplacement(digits, value(found) + (next ? "#" : ""));
        }
        return found.appendTail(digits).toString();
    }

    private int value(Matcher found) {
        if (found.group(2) == null) {
            return digit(found.group(4));
        }
        int tens = found.group(1).isEmpty() ? 1 : digit(found.group(1));
        return TEN * tens + (found.group(3).isEmpty() ? 0 : digit(found.group(3)));
    }

    private int digit(String numeralOfOne) {
        return numerals.indexOf(numeralOfOne) + 1;
    }

    /** Yes or no, a tick or a cross; empty if the cell is. */
    public Optional<Boolean> answer(SheetRow row, String column) {
        String text = Vocabulary.folded(row.text(column));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (yes.contains(text)) {
            return Optional.of(true);
        }
        if (no.contains(text)) {
            return Optional.of(false);
        }
        throw RuleViolation.at(column, "intake.cell.yes-or-no", row.text(column));
    }

    /** Whether the text says that there is nothing or nobody. */
    public boolean saysNothing(String text) {
        return nothing.contains(Vocabulary.folded(text));
    }

    private static RuleViolation notCounted(String column, String text) {
        return RuleViolation.at(column, "intake.cell.count", text);
    }
}
