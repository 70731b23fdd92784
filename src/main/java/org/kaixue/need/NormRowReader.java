package org.kaixue.need;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemUnit;
import org.kaixue.catalogue.Measure;
import org.kaixue.catalogue.Quantities;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.Cells;
import org.kaixue.intake.Names;
import org.kaixue.intake.SheetRow;
import org.kaixue.intake.Vocabulary;
import org.kaixue.organisation.RiskLevel;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;

/** Understands a row of a sheet of norms. */
class NormRowReader {

    private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)(%?)");
    private static final int LONGEST = 80;
    private static final int LONGEST_SOURCE = 300;
    private static final int MOST_DAYS = 400;

    private final Names<Item> items = new Names<>("need.import.item-unknown", "need.import.which", Item::code);
    private final Names<UnitNode> units = new Names<>("need.import.unit-unknown", "need.import.which", UnitNode::code);
    private final Cells cells;
    private final LocalDate today;
    private final Map<NormDriver, Set<String>> drivers;
    private final Map<Stage, Set<String>> stages;
    private final Map<RiskLevel, Set<String>> risks;
    private final Map<Boolean, Set<String>> boarding;

    /** @param mine the units whose norms the person may write */
    NormRowReader(List<Item> offered, Collection<UnitNode> mine, Vocabulary words, LocalDate today) {
        this.cells = new Cells(words);
        this.today = today;
        offered.forEach(item ->
                items.add(item, item.code(), item.name().zh(), item.name().en()));
        mine.forEach(unit ->
                units.add(unit, unit.code(), unit.name().zh(), unit.name().en()));
        this.drivers = choices(NormDriver.values(), words, "need.ui.driver.", "need.import.driver.");
        this.stages = choices(Stage.values(), words, "organisation.stage.", "organisation.import.stage.");
        this.risks = choices(RiskLevel.values(), words, "organisation.risk.", "need.import.risk.");
        this.boarding = Map.of(
                true, words.words("need.ui.norm.boarding", "need.import.boarding"),
                false, words.words("need.ui.norm.day-schools", "need.import.day-schools"));
    }

    private static <E> Map<E, Set<String>> choices(E[] values, Vocabulary words, String key, String more) {
        return Arrays.stream(values)
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), value -> words.words(key + value, more + value)));
    }

    /** The norm that the row asks for; without a day it holds from today on. */
    NormDraft read(SheetRow row) {
        Item item = items.find("item", Cells.required(row, "item", LONGEST));
        NormDriver driver = called(drivers, "driver", Cells.required(row, "driver", LONGEST));
        String unit = row.text("unit");
        NormDraft draft = new NormDraft(
                item.id(),
                driver,
                driver == NormDriver.EMERGENCY_SHARE ? share(row) : rate(row, item),
                days(row),
                unit.isEmpty() ? null : scope(unit),
                optional(stages, row, "stage"),
                optional(boarding, row, "boarding"),
                optional(risks, row, "risk"),
                row.date("validFrom").orElse(today),
                row.date("validTo").orElse(null),
                Cells.required(row, "sourceZh", LONGEST_SOURCE),
                row.text("sourceEn", LONGEST_SOURCE));
        NormRules.requireSound(draft, item);
        return draft;
    }

    private UnitId scope(String unit) {
        return units.find("unit", unit).id();
    }

    private @Nullable Integer days(SheetRow row) {
        Integer days = cells.count(row, "coverDays").orElse(null);
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw RuleViolation.at("coverDays", "need.import.days", 1, MOST_DAYS);
        }
        return days;
    }

    /** In base units, whatever unit is named that counts them. */
    private static BigDecimal rate(SheetRow row, Item item) {
        String text = Cells.required(row, "rate", LONGEST);
        boolean bare = Character.isDigit(text.charAt(text.length() - 1));
        try {
            Typed typed = Quantities.parse(item, bare ? text + row.headUnit("rate") : text);
            ItemUnit unit = Quantities.unit(item, typed.unit());
            BigDecimal rate = typed.amount().multiply(unit.factor()).stripTrailingZeros();
            if (unit.measure() == Measure.BASE && rate.scale() <= 6) {
                return rate.scale() < 0 ? rate.setScale(0) : rate;
            }
        } catch (RuleViolation refusal) {
            throw RuleViolation.at("rate", refusal.key(), refusal.values());
        }
        throw RuleViolation.at("rate", "need.import.rate", text);
    }

    private static BigDecimal share(SheetRow row) {
        String text = Cells.required(row, "rate", LONGEST);
        Matcher share = SHARE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (!share.matches()) {
            throw RuleViolation.at("rate", "need.import.share", text);
        }
        BigDecimal number = new BigDecimal(share.group(1));
        return share.group(2).isEmpty() ? number : number.movePointLeft(2);
    }

    private static <E> @Nullable E optional(Map<E, Set<String>> names, SheetRow row, String column) {
        String text = row.text(column);
        return Vocabulary.folded(text).isEmpty() ? null : called(names, column, text);
    }

    private static <E> E called(Map<E, Set<String>> names, String column, String text) {
        Optional<E> found = names.entrySet().stream()
                .filter(name -> name.getValue().contains(Vocabulary.folded(text)))
                .map(Map.Entry::getKey)
                .findFirst();
        return found.orElseThrow(() -> RuleViolation.at(column, "need.import.unknown", text));
    }
}
