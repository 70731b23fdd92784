package org.kaixue.catalogue;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaixue.common.Bilingual;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.SheetRow;
import org.kaixue.intake.Vocabulary;

/** Reads a ladder of units from two cells: the base unit, and what the larger ones hold, such as box=50; case=2000. */
final class LadderReader {

    private static final Pattern BETWEEN = Pattern.compile("[;,\\u3001\\u3002]+|(?<!/)\\s+(?=[^\\s=/]+\\s*=)");
    private static final Pattern UNIT = Pattern.compile(
            "\\s*([^/=\\d][^/=]*?)\\s*(?:/\\s*([^/=]*?)\\s*)?=\\s*(\\d{1,12}(?:\\.\\d{1,6})?)\\s*(\\p{L}*)\\s*");

    private final Set<String> grams;

    LadderReader(Vocabulary words) {
        grams = words.words("catalogue.import.words.gram");
    }

    /** The ladder as it is to be: what is known stays, and the units that the row names come or change. */
    List<ItemUnit> read(SheetRow row, List<ItemUnit> known) {
        List<ItemUnit> ladder = new ArrayList<>(known);
        String base = plain(row.text("base"));
        if (ladder.isEmpty()) {
            if (base.isEmpty()) {
                throw RuleViolation.at("base", "intake.cell.missing");
            }
            ladder.add(unit(base, "", Measure.BASE, BigDecimal.ONE));
        } else if (!base.isEmpty()
                && !named(base).zh().equals(known.getFirst().name().zh())) {
            throw RuleViolation.at(
                    "base",
                    "catalogue.ladder.base-kept",
                    known.getFirst().name().zh());
        }
        for (String part : BETWEEN.split(plain(row.text("units")))) {
            if (!part.isBlank()) {
                put(ladder, read(part));
            }
        }
        return ladder;
    }

    private ItemUnit read(String part) {
        Matcher unit = UNIT.matcher(part);
        if (!unit.matches()) {
            throw RuleViolation.at("units", "catalogue.import.units-misread", part);
        }
        boolean mass = grams.contains(Vocabulary.folded(unit.group(4)));
        String english = unit.group(2) == null ? "" : unit.group(2);
        return unit(unit.group(1), english, mass ? Measure.MASS : Measure.BASE, new BigDecimal(unit.group(3)));
    }

    private static ItemUnit unit(String name, String english, Measure measure, BigDecimal factor) {
        Bilingual names = english.isEmpty() ? named(name) : new Bilingual(name, english);
        return new ItemUnit(names, measure, factor, true, true);
    }

    private static Bilingual named(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new Bilingual(text.strip(), "")
                : new Bilingual(
                        text.substring(0, slash).strip(),
                        text.substring(slash + 1).strip());
    }

    /** A known unit keeps its place, its English name and who is shown amounts in it. */
    private static void put(List<ItemUnit> ladder, ItemUnit said) {
        for (int n = 0; n < ladder.size(); n++) {
            ItemUnit known = ladder.get(n);
            if (known.name().zh().equals(said.name().zh())) {
                boolean same =
                        known.measure() == said.measure() && known.factor().compareTo(said.factor()) == 0;
                if (!same) {
                    ladder.set(
                            n,
                            new ItemUnit(
                                    known.name(), said.measure(), said.factor(), known.shownZh(), known.shownEn()));
                }
                return;
            }
        }
        ladder.add(said);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
