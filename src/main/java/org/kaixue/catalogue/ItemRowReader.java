package org.kaixue.catalogue;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.Cells;
import org.kaixue.intake.SheetRow;
import org.kaixue.intake.Vocabulary;

/** Understands a row of a sheet of items; an empty cell leaves what stands. */
class ItemRowReader {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final Pattern DENSITY = Pattern.compile("\\d{1,4}(\\.\\d{1,4})?");
    private static final BigDecimal LEAST_DENSITY = new BigDecimal("0.1");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ENGLISH_NAME = 80;
    private static final int APART = 10;

    private final Map<String, CatalogueRow> kept;
    private final Cells cells;
    private final LadderReader ladders;
    private final Map<Category, Set<String>> categories;
    private final Map<StoreApart, Set<String>> storeApart;
    private int lastPlace;

    ItemRowReader(List<CatalogueRow> rows, Vocabulary words) {
        this.kept = rows.stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.item().code(), Function.identity()));
        this.lastPlace =
                rows.stream().mapToInt(row -> row.item().sortOrder()).max().orElse(0);
        this.cells = new Cells(words);
        this.ladders = new LadderReader(words);
        this.categories = choices(Category.values(), words, "catalogue.category.", "catalogue.import.category.");
        this.storeApart = choices(StoreApart.values(), words, "catalogue.apart.", "catalogue.import.apart.");
    }

    private static <E extends Enum<E>> Map<E, Set<String>> choices(
            E[] values, Vocabulary words, String key, String more) {
        return Arrays.stream(values)
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), value -> words.words(key + value, more + value)));
    }

    ItemEntry read(SheetRow row) {
        String code = Normalizer.normalize(Cells.required(row, "code", LONGEST_NAME), Normalizer.Form.NFKC);
        if (!CODE.matcher(code).matches()) {
            throw RuleViolation.at("code", "catalogue.import.code", code);
        }
        CatalogueRow known = kept.get(code);
        if (known != null && known.retired()) {
            throw RuleViolation.at("code", "catalogue.import.retired");
        }
        ItemDraft draft = known == null ? added(row, code) : changed(row, ItemDraft.of(known.item()));
        Ladder.check(draft.units(), draft.density());
        return new ItemEntry(draft, known);
    }

    private ItemDraft added(SheetRow row, String code) {
        String name = Cells.required(row, "nameZh", LONGEST_NAME);
        String english = row.text("nameEn", LONGEST_ENGLISH_NAME);
        boolean durable = cells.answer(row, "durable").orElse(false);
        lastPlace += APART;
        return new ItemDraft(
                code,
                name,
                english.isEmpty() ? name : english,
                called(categories, "category", Cells.required(row, "category", LONGEST_NAME)),
                durable,
                cells.answer(row, "expiryTracked").orElse(!durable),
                apart(row, null),
                cells.answer(row, "emergencyList").orElse(false),
                density(row, null),
                ladders.read(row, List.of()),
                lastPlace);
    }

    private ItemDraft changed(SheetRow row, ItemDraft before) {
        String name = row.text("nameZh", LONGEST_NAME);
        String english = row.text("nameEn", LONGEST_ENGLISH_NAME);
        String category = row.text("category");
        return new ItemDraft(
                before.code(),
                name.isEmpty() ? before.nameZh() : name,
                english.isEmpty() ? before.nameEn() : english,
                category.isEmpty() ? before.category() : called(categories, "category", category),
                cells.answer(row, "durable").orElse(before.durable()),
                cells.answer(row, "expiryTracked").orElse(before.expiryTracked()),
                apart(row, before.storeApart()),
                cells.answer(row, "emergencyList").orElse(before.emergencyList()),
                density(row, before.density()),
                ladders.read(row, before.units()),
                before.sortOrder());
    }

    private @Nullable StoreApart apart(SheetRow row, @Nullable StoreApart before) {
        String text = row.text("storeApart");
        if (Vocabulary.folded(text).isEmpty()) {
            return before;
        }
        return cells.saysNothing(text) ? null : called(storeApart, "storeApart", text);
    }

    private static @Nullable BigDecimal density(SheetRow row, @Nullable BigDecimal before) {
        String text = Normalizer.normalize(row.text("density"), Normalizer.Form.NFKC);
        if (Vocabulary.folded(text).isEmpty()) {
            return before;
        }
        if (!DENSITY.matcher(text).matches() || new BigDecimal(text).compareTo(LEAST_DENSITY) < 0) {
            throw RuleViolation.at("density", "catalogue.import.density", text);
        }
        return new BigDecimal(text);
    }

    private static <E> E called(Map<E, Set<String>> names, String column, String text) {
        return names.entrySet().stream()
                .filter(name -> name.getValue().contains(Vocabulary.folded(text)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> RuleViolation.at(column, "catalogue.import.unknown", text));
    }
}
